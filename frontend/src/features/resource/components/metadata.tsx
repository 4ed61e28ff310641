import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dash } from '../../../components/dash';
import { formatDate } from '../../../formatting/dates';
import { formatBytes, formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { ResourceDetails } from '../api/use-resource';
import { SearchLinks } from './search-links';
import { SourceLink } from './source-link';
import { UnmappedValues } from './unmapped-values';

function totalBytes(files: ResourceDetails['files']): number | null {
  const sizes = files.flatMap((file) => (file.size == null ? [] : [file.size]));
  return sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0);
}

function one(value: string | null | undefined): readonly string[] {
  return value == null || value === '' ? [] : [value];
}

/** The table of the resource's description. What the source does not say is a dash. */
export function Metadata({ resource }: { readonly resource: ResourceDetails }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bytes = totalBytes(resource.files);
  const region = [...new Set([...one(resource.province), ...one(resource.city)])].join(' ');
  const rows = {
    domain: <SearchLinks values={one(resource.domain)} toLink={(domain) => ({ filters: { domain: [domain] } })} />,
    provider: <SearchLinks values={[resource.provider]} toLink={(name) => ({ filters: { provider: [name] } })} />,
    openType: resource.openType == null ? null : t(`openType.${resource.openType}`),
    category: t(`category.${resource.category}`),
    tags: <SearchLinks values={resource.tags} toLink={(text) => ({ text })} />,
    keywords: <SearchLinks values={resource.keywords} toLink={(text) => ({ text })} />,
    scenarios: <SearchLinks values={resource.scenarios} toLink={(name) => ({ filters: { scenario: [name] } })} />,
    updateFrequency: resource.updateFrequency,
    themes: resource.themes.join(t('resource.separator')),
    industry: resource.industry,
    publishedAt: resource.publishedAt == null ? null : formatDate(resource.publishedAt),
    updatedAt: resource.updatedAt == null ? null : formatDate(resource.updatedAt),
    rowCount: resource.rowCount == null ? null : formatExact(resource.rowCount, language),
    size: bytes === null ? null : formatBytes(bytes, language),
    formats: resource.formats.join(t('resource.separator')),
    region,
    license: resource.license,
    source: <SourceLink portal={resource.sourcePortal} url={resource.sourceUrl} />,
    number: <code>{resource.number}</code>,
    key: <code>{resource.key}</code>,
  } as const satisfies Record<string, ReactNode>;
  return (
    <dl className="metadata">
      {(Object.keys(rows) as (keyof typeof rows)[]).map((name) => (
        <div key={name}>
          <dt>{t(`metadata.${name}`)}</dt>
          <dd>{rows[name] == null || rows[name] === '' ? <Dash /> : rows[name]}</dd>
        </div>
      ))}
      {resource.unmapped.length > 0 && (
        <div className="metadata__wide">
          <dt>{t('metadata.unmapped')}</dt>
          <dd>
            <UnmappedValues values={resource.unmapped} />
          </dd>
        </div>
      )}
    </dl>
  );
}
