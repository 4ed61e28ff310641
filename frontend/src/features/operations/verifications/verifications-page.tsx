import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Waiting } from '../../../components/waiting';
import { paths, verificationKinds, verificationStatuses, type VerificationLink } from '../../../config/paths';
import { useVerifications } from './api/use-verifications';
import { OperationsError } from '../components/operations-error';
import { OperationsFrame } from '../operations-frame';
import type { OperatorAccess } from '../operator-access';
import { VerificationTable } from './verification-table';
import './verifications.css';

/** The list of requests to be verified (认证审核), for operators and auditors. */
export function VerificationsPage() {
  const { t } = useTranslation();
  return (
    <OperationsFrame title={t('reviews.title')}>{(access) => <VerificationList access={access} />}</OperationsFrame>
  );
}

function VerificationList({ access }: { readonly access: OperatorAccess }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const named = parameters.get('status') ?? 'WAITING';
  const status = verificationStatuses.find((one) => one === named) ?? null;
  const kind = verificationKinds.find((one) => one === parameters.get('kind')) ?? null;
  const after = parameters.get('after');
  const [{ data, error, stale, fetching }, load] = useVerifications(access, status, kind, after);
  const retry = () => load({ requestPolicy: 'network-only' });
  const page = fetching && !stale ? undefined : data?.verifications;
  return (
    <>
      <Filter
        label={t('reviews.byStatus')}
        links={[
          ...verificationStatuses.map((one) => ({
            text: t(`verification.status.${one}`),
            isCurrent: status === one,
            link: { status: one, kind },
          })),
          { text: t('reviews.all'), isCurrent: status === null, link: { status: null, kind } },
        ]}
      />
      <Filter
        label={t('reviews.byKind')}
        links={[
          { text: t('reviews.all'), isCurrent: kind === null, link: { status, kind: null } },
          ...verificationKinds.map((one) => ({
            text: t(`verification.kind.${one}`),
            isCurrent: kind === one,
            link: { status, kind: one },
          })),
        ]}
      />
      {error !== undefined && <OperationsError error={error} retry={retry} />}
      {error === undefined && page === undefined && <Waiting lines={10} />}
      {error === undefined && page !== undefined && (
        <>
          <p className="dim" role="status">
            {t('reviews.count', { total: page.totalCount })}
          </p>
          {page.nodes.length === 0 ? (
            <p className="panel verifications__none">
              {t(status === 'WAITING' ? 'reviews.noneWaiting' : 'reviews.none')}
            </p>
          ) : (
            <VerificationTable requests={page.nodes} />
          )}
          <div className="row">
            {page.pageInfo.hasPreviousPage && (
              <Link to={paths.verifications({ status, kind })}>{t('reviews.first')}</Link>
            )}
            {page.pageInfo.hasNextPage && (
              <Link to={paths.verifications({ status, kind, after: page.pageInfo.endCursor ?? null })}>
                {t('reviews.next')}
              </Link>
            )}
          </div>
        </>
      )}
    </>
  );
}

interface FilterProps {
  readonly label: string;
  readonly links: readonly { readonly text: string; readonly isCurrent: boolean; readonly link: VerificationLink }[];
}

function Filter({ label, links }: FilterProps) {
  return (
    <nav className="verifications__filter" aria-label={label}>
      <ul>
        {links.map(({ text, isCurrent, link }) => (
          <li key={text}>
            <Link to={paths.verifications(link)} aria-current={isCurrent ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
