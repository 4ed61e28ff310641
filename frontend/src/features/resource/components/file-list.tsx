import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatBytes } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { ResourceDetails } from '../api/use-resource';

/** The files that the source lists for the resource. */
export function FileList({ files }: { readonly files: ResourceDetails['files'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="resource-part">
      <h3>{t('resource.files')}</h3>
      <DataTable
        label={t('resource.files')}
        columns={[
          { name: t('resource.fileName') },
          { name: t('resource.fileFormat') },
          { name: t('resource.fileSize'), numeric: true },
        ]}
        rows={files.map(({ name, format, size }) => [
          name,
          format ?? null,
          size == null ? null : formatBytes(size, language),
        ])}
      />
    </div>
  );
}
