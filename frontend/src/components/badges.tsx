import { useTranslation } from 'react-i18next';
import type { OpenType, ResourceCategory } from '../graphql/graphql';
import './badges.css';

interface BadgesProps {
  readonly category: ResourceCategory;
  readonly openType?: OpenType | null | undefined;
  readonly domain?: string | null | undefined;
  readonly isExample: boolean;
}

/** Marks a record that is not real data. */
function ExampleBadge() {
  const { t } = useTranslation();
  return (
    <span className="badge badge--example" title={t('resource.exampleHint')}>
      {t('resource.example')}
    </span>
  );
}

/** The classes of a resource in a word each; what is unknown is left out. */
export function Badges({ category, openType, domain, isExample }: BadgesProps) {
  const { t } = useTranslation();
  return (
    <ul className="badges">
      {isExample && (
        <li>
          <ExampleBadge />
        </li>
      )}
      <li className="badge badge--accent">{t(`category.${category}`)}</li>
      {openType != null && (
        <li className={openType === 'UNCONDITIONAL' ? 'badge badge--good' : 'badge badge--warn'}>
          {t(`openType.${openType}`)}
        </li>
      )}
      {domain != null && <li className="badge">{domain}</li>}
    </ul>
  );
}
