import { useTranslation } from 'react-i18next';
import type { ResourceDetails } from '../api/use-resource';

const named = ['domain', 'updateFrequency', 'openType', 'formats', 'industry', 'publishedAt', 'updatedAt', 'rowCount'] as const;

/** What the source wrote and no class of this portal fits. */
export function UnmappedValues({ values }: { readonly values: ResourceDetails['unmapped'] }) {
  const { t } = useTranslation();
  const nameOf = (field: string) => {
    const known = named.find((name) => name === field || name === `${field}s`);
    return known === undefined ? field : t(`metadata.${known}`);
  };
  return (
    <>
      {values.map(({ field, value }, place) => (
        <span key={place} className="metadata__unmapped">
          {t('metadata.unmappedPair', { field: nameOf(field), value })}
        </span>
      ))}
      <span className="dim">{t('metadata.unmappedHint')}</span>
    </>
  );
}
