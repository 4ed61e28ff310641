import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { Button } from '../../components/button';
import { LoadError } from '../../components/load-error';
import { PageTitle } from '../../components/page-title';
import { Waiting } from '../../components/waiting';
import { paths } from '../../config/paths';
import { useOperations } from './api/use-operations';
import { ActivationBars } from './components/activation-bars';
import { Health } from './components/health';
import { KeyForm } from './components/key-form';
import { SiloTable } from './components/silo-table';
import { keepOperatorKey, useOperatorKey } from './operator-key';
import './operations-page.css';

function isRefusal(error: CombinedError): boolean {
  return error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
}

/** For operators: how the silos, the change feed and the index are. */
export function OperationsPage() {
  const { t } = useTranslation();
  const key = useOperatorKey();
  return (
    <div className="page operations">
      <PageTitle page={t('operations.title')} />
      <div className="row operations__head">
        <h1>{t('operations.title')}</h1>
        <Link to={paths.verifications()}>{t('reviews.link')}</Link>
        {key !== '' && <Button onClick={() => keepOperatorKey('')}>{t('operations.close')}</Button>}
      </div>
      {key === '' ? <KeyForm wasRefused={false} /> : <OperationsContent operatorKey={key} />}
    </div>
  );
}

function OperationsContent({ operatorKey }: { readonly operatorKey: string }) {
  const { t } = useTranslation();
  const [{ data, error }, load] = useOperations(operatorKey);
  if (error !== undefined) {
    return isRefusal(error) ? <KeyForm wasRefused /> : <LoadError error={error} retry={() => load()} />;
  }
  if (data === undefined) {
    return <Waiting lines={12} />;
  }
  return (
    <>
      <Health operations={data.operations} />
      <section>
        <h2>{t('operations.silos')}</h2>
        <SiloTable silos={data.operations.silos} />
      </section>
      <section>
        <h2>{t('operations.activations')}</h2>
        {/* A box that scrolls must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="panel" role="group" aria-label={t('operations.activations')} tabIndex={0}>
          <ActivationBars activations={data.operations.activations} />
        </div>
      </section>
      <p className="dim">{t('operations.refreshed')}</p>
    </>
  );
}
