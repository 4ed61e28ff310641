import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { ResourceDetails } from '../api/use-resource';
import { Section } from './section';

/** The first rows of the data. */
export function SampleSection({ sample }: { readonly sample: NonNullable<ResourceDetails['sample']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const note = t('resource.sampleNote', {
    total: formatExact(sample.totalCount, language),
    shown: formatExact(sample.rows.length, language),
  });
  return (
    <Section id="sample" heading={t('resource.sample')} note={note}>
      <DataTable
        label={t('resource.sample')}
        columns={sample.columns.map(({ name, type }) => ({
          name,
          note: type == null ? undefined : t(`type.${type}`),
          numeric: type === 'INTEGER' || type === 'NUMBER',
        }))}
        rows={sample.rows.map((row) => row.map((cell) => (cell === '' ? null : (cell ?? null))))}
      />
    </Section>
  );
}
