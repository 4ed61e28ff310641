import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badges } from '../../../components/badges';
import { Count } from '../../../components/count';
import { paths } from '../../../config/paths';
import { formatRating } from '../../../formatting/numbers';
import type { ResourceDetails } from '../api/use-resource';

/** Title, classes, provider and how much the resource is used. */
export function ResourceHead({ resource }: { readonly resource: ResourceDetails }) {
  const { t } = useTranslation();
  return (
    <header className="resource-head">
      <nav aria-label={t('resource.breadcrumb')}>
        <ol className="resource-crumbs">
          <li>
            <Link to={paths.home}>{t('nav.home')}</Link>
          </li>
          <li>
            <Link to={paths.search()}>{t('nav.resources')}</Link>
          </li>
          {resource.domain != null && (
            <li>
              <Link to={paths.search({ filters: { domain: [resource.domain] } })}>{resource.domain}</Link>
            </li>
          )}
        </ol>
      </nav>
      <h1>{resource.title}</h1>
      <div className="row">
        <Badges
          category={resource.category}
          openType={resource.openType}
          domain={resource.domain}
          isExample={resource.isExample}
        />
        <span>{t('resource.provider', { provider: resource.provider })}</span>
      </div>
      {resource.isExample && <p className="resource-example">{t('resource.exampleHint')}</p>}
      {resource.abstract !== '' && resource.abstract !== resource.title && <p>{resource.abstract}</p>}
      <dl className="resource-counts">
        {(['views', 'downloads', 'calls'] as const).map((figure) => (
          <div key={figure}>
            <dt>{t(`resource.${figure}`)}</dt>
            <dd>
              <Count value={resource[figure]} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('resource.rating')}</dt>
          <dd>
            {resource.rating == null
              ? t('resource.unrated')
              : t('resource.ratingOf', { value: formatRating(resource.rating) })}
          </dd>
        </div>
      </dl>
    </header>
  );
}
