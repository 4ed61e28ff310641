import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatMoment } from '../../../formatting/dates';
import type { Person } from '../api/use-person';

/** The apps that somebody has let call. */
export function AllowedTable({ apps }: { readonly apps: Person['allowedApps'] }) {
  const { t } = useTranslation();
  return apps.length === 0 ? (
    <p className="dim">{t('oversight.noAllowed')}</p>
  ) : (
    <DataTable
      label={t('oversight.allowed')}
      columns={[
        { name: t('operations.people.appName') },
        { name: t('operations.people.appId') },
        { name: t('allowed.developer') },
        { name: t('allowed.since') },
        { name: t('allowed.goodUntil') },
      ]}
      rows={apps.map((app) => [
        app.name,
        <code key="id">{app.id}</code>,
        app.developerName,
        formatMoment(app.since),
        app.goodUntil == null ? null : formatMoment(app.goodUntil),
      ])}
    />
  );
}
