import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { paths } from '../../../config/paths';
import { useLanguage } from '../../../i18n/use-language';
import type { WayDetails } from '../api/use-resource';

const statuses = [
  [400, 'parameters'],
  [401, 'credential'],
  [403, 'address'],
  [404, 'absent'],
  [406, 'format'],
  [429, 'quota'],
  [500, 'internal'],
  [503, 'busy'],
] as const;

/** What a call may be refused with, by its status; the first three digits of each code are the status. Where there is one
    format, none is refused. */
export function ErrorTable({ formats }: Pick<WayDetails, 'formats'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <DataTable
        label={t('interfaces.errors')}
        columns={[{ name: t('interfaces.status') }, { name: t('interfaces.codes') }, { name: t('interfaces.meaning') }]}
        rows={statuses.filter(([status]) => status !== 406 || formats.length > 1).map(([status, cause]) => [
          <code key="status">{status}</code>,
          <code key="codes">{`${status}01…`}</code>,
          t(`interfaces.refusal.${cause}`),
        ])}
      />
      <p>
        <a href={paths.apiCodes(language)}>{t('interfaces.allCodes')}</a>
      </p>
    </>
  );
}
