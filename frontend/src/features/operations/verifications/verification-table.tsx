import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import { paths } from '../../../config/paths';
import { formatMoment } from '../../../formatting/dates';
import type { VerificationPageData } from './api/use-verifications';

/** Requests, one a row. */
export function VerificationTable({ requests }: { readonly requests: VerificationPageData['nodes'] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('reviews.list')}
      columns={[
        { name: t('reviews.submittedAt') },
        { name: t('reviews.userName') },
        { name: t('reviews.kind') },
        { name: t('reviews.name') },
        { name: t('reviews.status') },
        { name: t('reviews.open') },
      ]}
      rows={requests.map(({ id, userName, kind, status, name, submittedAt }) => [
        <span key="moment" className="verifications__moment">
          {formatMoment(submittedAt)}
        </span>,
        userName,
        t(`verification.kind.${kind}`),
        name,
        t(`verification.status.${status}`),
        <Link key="open" to={paths.verification(id)} aria-label={t('reviews.openOf', { name: userName })}>
          {t('reviews.open')}
        </Link>,
      ])}
    />
  );
}
