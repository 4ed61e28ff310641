import { useTranslation } from 'react-i18next';
import { webAddress } from '../../../formatting/links';
import type { ResourceDetails } from '../api/use-resource';
import { sectionsOf } from '../sections';

const parts = ['sample', 'items', 'interfaces'] as const;

/** One line for all that the portal does not hold, with the way to the source, in place of empty sections. */
export function AbsentParts({ resource }: { readonly resource: ResourceDetails }) {
  const { t } = useTranslation();
  const sections = sectionsOf(resource);
  const absent = parts.filter((part) => !sections.includes(part)).map((part) => t(`resource.${part}`));
  const source = webAddress(resource.sourceUrl);
  if (absent.length === 0) {
    return null;
  }
  return (
    <p className="absent-parts">
      {t('resource.absent', { parts: absent.join(t('resource.separator')) })}{' '}
      {source !== null && (
        <a href={source} target="_blank" rel="noreferrer">
          {t('resource.absentSource')}
          <span className="visually-hidden">{t('site.opensNewTab')}</span>
        </a>
      )}
    </p>
  );
}
