import { useTranslation } from 'react-i18next';
import { Waiting } from '../../components/waiting';
import { useOperations } from './api/use-operations';
import { ActivationBars } from './components/activation-bars';
import { Health } from './components/health';
import { OperationsError } from './components/operations-error';
import { SiloTable } from './components/silo-table';
import { OperationsFrame } from './operations-frame';
import type { OperatorAccess } from './operator-access';

/** For operators: how the silos, the change feed and the index are. */
export function OperationsPage() {
  const { t } = useTranslation();
  return (
    <OperationsFrame title={t('operations.title')}>{(access) => <OperationsContent access={access} />}</OperationsFrame>
  );
}

function OperationsContent({ access }: { readonly access: OperatorAccess }) {
  const { t } = useTranslation();
  const [{ data, error }, load] = useOperations(access);
  if (error !== undefined) {
    return <OperationsError error={error} retry={() => load()} />;
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
