import { useTranslation } from 'react-i18next';
import type { SectionId } from '../sections';

/** Links to the parts of the page; stays in sight while reading. */
export function SectionNav({ sections }: { readonly sections: readonly SectionId[] }) {
  const { t } = useTranslation();
  return (
    <nav className="section-nav" aria-label={t('resource.sections')}>
      <ul>
        {sections.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{t(`resource.${id}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
