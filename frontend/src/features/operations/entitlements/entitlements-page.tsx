import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Waiting } from '../../../components/waiting';
import { paths } from '../../../config/paths';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { OperationsError } from '../components/operations-error';
import { PageLinks } from '../components/page-links';
import { OperationsFrame } from '../operations-frame';
import type { OperatorAccess } from '../operator-access';
import { useEntitlements } from './api/use-entitlements';
import { EntitlementFilter } from './entitlement-filter';
import { EntitlementTable } from './entitlement-table';
import { GrantForm } from './grant-form';
import './entitlements.css';

/** For operators: which app or user may call what. */
export function EntitlementsPage() {
  const { t } = useTranslation();
  return (
    <OperationsFrame title={t('entitlements.title')}>{(access) => <Entitlements access={access} />}</OperationsFrame>
  );
}

function Entitlements({ access }: { readonly access: OperatorAccess }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [parameters] = useSearchParams();
  const text = parameters.get('text');
  const resource = parameters.get('resource');
  const after = parameters.get('after');
  const [{ data, error }, load] = useEntitlements(access, { text, resourceKey: resource }, after);
  const [done, setDone] = useState('');
  const [granted, setGranted] = useState(0);
  const tell = (words: string) => {
    setDone(words);
    load({ requestPolicy: 'network-only' });
  };
  return (
    <>
      <p>{t('entitlements.lead')}</p>
      <EntitlementFilter key={`${text ?? ''} ${resource ?? ''}`} text={text ?? ''} resource={resource ?? ''} />
      <p role="status" className={done === '' ? undefined : 'operations-well'}>
        {done}
      </p>
      {error !== undefined ? (
        <OperationsError error={error} retry={() => load()} />
      ) : data === undefined ? (
        <Waiting lines={10} />
      ) : (
        <>
          <p>
            {data.entitlements.totalCount === 0
              ? t('entitlements.none')
              : t('entitlements.count', {
                  count: data.entitlements.totalCount,
                  shown: formatExact(data.entitlements.totalCount, language),
                })}
          </p>
          {data.entitlements.nodes.length > 0 && (
            <EntitlementTable
              entitlements={data.entitlements.nodes}
              access={access}
              onRevoked={(title) => tell(t('entitlements.revoked', { title }))}
            />
          )}
          <PageLinks
            first={after === null ? null : paths.entitlements(text, resource)}
            next={
              data.entitlements.pageInfo.hasNextPage
                ? paths.entitlements(text, resource, data.entitlements.pageInfo.endCursor)
                : null
            }
          />
        </>
      )}
      {access.mayChange ? (
        <section className="panel entitlements-grant">
          <h2>{t('entitlements.grant')}</h2>
          <GrantForm
            key={granted}
            access={access}
            onDone={(title) => {
              setGranted(granted + 1);
              tell(t('entitlements.done', { title }));
            }}
          />
        </section>
      ) : (
        <p className="dim">{t('entitlements.readOnly')}</p>
      )}
    </>
  );
}
