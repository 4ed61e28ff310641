import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatDuration, formatMoment } from '../../../formatting/dates';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { OperatedSilo } from '../api/use-operations';

/** The silos of the cluster, one a row. */
export function SiloTable({ silos }: { readonly silos: readonly OperatedSilo[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (silos.length === 0) {
    return <p className="dim">{t('operations.noSilos')}</p>;
  }
  const number = (value: number | undefined) => (value === undefined ? null : formatExact(value, language));
  return (
    <DataTable
      label={t('operations.silos')}
      columns={[
        { name: t('operations.silo.name') },
        { name: t('operations.silo.address') },
        { name: t('operations.silo.status') },
        { name: t('operations.silo.since') },
        { name: t('operations.silo.generation'), numeric: true },
        { name: t('operations.silo.view'), numeric: true },
        { name: t('operations.silo.activations'), numeric: true },
        { name: t('operations.silo.lag'), numeric: true },
        { name: t('operations.silo.documents'), numeric: true },
        { name: t('operations.silo.uptime'), numeric: true },
        { name: t('operations.silo.version') },
      ]}
      rows={silos.map(({ name, address, status, since, generation, isAnswering, report }) => [
        isAnswering ? t('operations.silo.answering', { name }) : name,
        <code key="address">{address}</code>,
        t(`operations.status.${status}`),
        <span key="since" className="operations-moment">
          {formatMoment(since)}
        </span>,
        generation,
        number(report?.viewVersion),
        number(report?.activations),
        number(report?.feedLag),
        number(report?.documents),
        report == null ? null : (
          <span key="uptime" className="operations-moment">
            {formatDuration(report.uptimeSeconds, language)}
          </span>
        ),
        report?.version ?? null,
      ])}
    />
  );
}
