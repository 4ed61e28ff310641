import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DataTable } from '../../components/data-table';
import { Waiting } from '../../components/waiting';
import { paths } from '../../config/paths';
import { formatMoment } from '../../formatting/dates';
import { formatExact } from '../../formatting/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useAudit, type AuditLine } from './api/use-audit';
import { AuditFilter, auditActions } from './components/audit-filter';
import { OperationsError } from './components/operations-error';
import { PageLinks } from './components/page-links';
import { roles } from './components/people-filter';
import { OperationsFrame } from './operations-frame';
import type { OperatorAccess } from './operator-access';

/** Actors that are no accounts. */
const others = ['operator-key', 'command'] as const;

/** For operators: who changed what about whose rights. */
export function AuditPage() {
  const { t } = useTranslation();
  return <OperationsFrame title={t('operations.audit.title')}>{(access) => <Audit access={access} />}</OperationsFrame>;
}

/** The moment that a day begins or ends where the reader is; null for a text that is no day. */
function moment(day: string | null, addedDays = 0): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  return parts === null
    ? null
    : new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + addedDays).toISOString();
}

function Audit({ access }: { readonly access: OperatorAccess }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [parameters] = useSearchParams();
  const after = parameters.get('after');
  const filter = useMemo(
    () => ({
      userName: parameters.get('user'),
      action: auditActions.find((each) => each === parameters.get('action')) ?? null,
      from: moment(parameters.get('from')),
      to: moment(parameters.get('to'), 1),
    }),
    [parameters],
  );
  const [{ data, error }, load] = useAudit(access, filter, after);
  const page = (cursor: string | null | undefined) => {
    const next = new URLSearchParams(parameters);
    next.delete('after');
    if (cursor != null) {
      next.set('after', cursor);
    }
    return `?${next.toString()}`;
  };
  return (
    <>
      <AuditFilter />
      {error !== undefined ? (
        <OperationsError error={error} retry={() => load()} />
      ) : data === undefined ? (
        <Waiting lines={10} />
      ) : (
        <>
          <p role="status">
            {data.audit.totalCount === 0
              ? t('operations.audit.none')
              : t('operations.audit.count', { count: data.audit.totalCount, shown: formatExact(data.audit.totalCount, language) })}
          </p>
          {data.audit.nodes.length > 0 && <AuditTable lines={data.audit.nodes} />}
          <PageLinks
            first={after === null ? null : page(null)}
            next={data.audit.pageInfo.hasNextPage ? page(data.audit.pageInfo.endCursor) : null}
          />
        </>
      )}
    </>
  );
}

function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  const { t } = useTranslation();
  const name = (actor: string) => {
    const other = others.find((each) => each === actor);
    return other === undefined ? <Link to={paths.person(actor)}>{actor}</Link> : t(`operations.audit.actor.${other}`);
  };
  // Roles stand in the log by the names that the program has for them.
  const detail = ({ action, detail: text }: AuditLine) => {
    const role = roles.find((each) => each.replaceAll('_', '') === text.toUpperCase());
    return role !== undefined && (action === 'ROLE_GIVEN' || action === 'ROLE_TAKEN') ? t(`centre.role.${role}`) : text;
  };
  return (
    <DataTable
      label={t('operations.audit.title')}
      columns={[
        { name: t('operations.audit.at') },
        { name: t('operations.audit.who') },
        { name: t('operations.audit.what') },
        { name: t('operations.audit.whom') },
        { name: t('operations.audit.detail') },
        { name: t('operations.audit.address') },
      ]}
      rows={lines.map((line) => [
        <span key="at" className="operations-moment">
          {formatMoment(line.at)}
        </span>,
        name(line.actor),
        t(`operations.audit.action.${line.action}`),
        name(line.subject),
        detail(line) || null,
        line.address || null,
      ])}
    />
  );
}
