import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../config/paths';
import { formatDate } from '../formatting/dates';
import { formatRating } from '../formatting/numbers';
import { Count } from './count';
import './brief-list.css';

interface Brief {
  readonly key: string;
  readonly title: string;
  readonly abstract: string;
  readonly provider: string;
  readonly updatedAt?: string | null;
  readonly views?: number;
  readonly calls?: number;
  readonly rating?: number | null;
}

interface BriefListProps {
  readonly heading: string;
  /** Where the whole list is. */
  readonly more: string;
  readonly resources: readonly Brief[];
  /** Said when there are none. */
  readonly none?: string;
}

/** A few resources in short, with the figure by which they were chosen. */
export function BriefList({ heading, more, resources, none }: BriefListProps) {
  const { t } = useTranslation();
  return (
    <section className="panel brief-list">
      <header>
        <h2>{heading}</h2>
        <Link to={more} aria-label={t('home.moreOf', { section: heading })}>
          {t('home.more')}
        </Link>
      </header>
      {resources.length === 0 && <p className="dim">{none ?? t('home.none')}</p>}
      <ol>
        {resources.map((resource) => (
          <li key={resource.key}>
            <h3>
              <Link to={paths.resource(resource.key)}>{resource.title}</Link>
            </h3>
            {resource.abstract !== '' && resource.abstract !== resource.title && (
              <p className="brief-list__abstract">{resource.abstract}</p>
            )}
            <p className="row dim">
              <span>{t('home.providedBy', { provider: resource.provider })}</span>
              <BriefFigure resource={resource} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function BriefFigure({ resource }: { readonly resource: Brief }) {
  const { t } = useTranslation();
  if (resource.views !== undefined) {
    return (
      <span>
        {t('resource.views')} <Count value={resource.views} />
      </span>
    );
  }
  if (resource.calls !== undefined) {
    return (
      <span>
        {t('resource.calls')} <Count value={resource.calls} />
      </span>
    );
  }
  if (resource.rating != null) {
    return (
      <span>
        {t('resource.rating')} {t('resource.ratingOf', { value: formatRating(resource.rating) })}
      </span>
    );
  }
  return resource.updatedAt == null ? null : <span>{t('home.updatedOn', { date: formatDate(resource.updatedAt) })}</span>;
}
