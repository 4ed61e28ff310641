import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badges } from '../../../components/badges';
import { Count } from '../../../components/count';
import { Segments } from '../../../components/segments';
import { paths } from '../../../config/paths';
import type { SearchState } from '../../../config/search-state';
import { formatDate } from '../../../formatting/dates';
import { markWithin, parseFragment, withoutEllipses } from '../../../formatting/fragments';
import { formatExact, formatRating } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { SearchHit } from '../api/use-search-resources';
import { MatchReason } from './match-reason';

function fragmentsOf(hit: SearchHit, field: string): readonly string[] {
  return hit.matches.find((match) => match.field === field)?.fragments ?? [];
}

interface ResultItemProps {
  readonly hit: SearchHit;
  readonly state: SearchState;
}

/** One result: what it is, why it is here, who gives it. The title is always whole. */
export function ResultItem({ hit, state }: ResultItemProps) {
  const { t } = useTranslation();
  const { node } = hit;
  return (
    <li className="result">
      <h2>
        <Link to={paths.resource(node.key)}>
          <Segments segments={markWithin(node.title, fragmentsOf(hit, 'title'))} />
        </Link>
      </h2>
      {hit.seriesCount > 1 && <SeriesLink hit={hit} state={state} />}
      <Badges category={node.category} openType={node.openType} domain={node.domain} isExample={node.isExample} />
      <Abstract hit={hit} />
      <MatchReason matches={hit.matches} />
      <p className="result__facts">
        <span>{node.provider}</span>
        {node.updatedAt != null && <span>{t('home.updatedOn', { date: formatDate(node.updatedAt) })}</span>}
        {node.formats.length > 0 && <span className="result__formats">{node.formats.join(' ')}</span>}
        <span>
          {t('resource.views')} <Count value={node.views} />
        </span>
        {node.downloads > 0 && (
          <span>
            {t('resource.downloads')} <Count value={node.downloads} />
          </span>
        )}
        {node.calls > 0 && (
          <span>
            {t('resource.calls')} <Count value={node.calls} />
          </span>
        )}
        {node.rating != null && (
          <span>
            {t('resource.rating')} {formatRating(node.rating)}
          </span>
        )}
      </p>
    </li>
  );
}

/** To all records of the series that this one stands for: a search for its title that keeps the filters. */
function SeriesLink({ hit, state }: ResultItemProps) {
  const { t } = useTranslation();
  const total = formatExact(hit.seriesCount, useLanguage());
  const { title } = hit.node;
  return (
    <Link
      className="result__series"
      to={paths.search({ text: title, filters: state.filters })}
      aria-label={t('results.seriesOf', { total, title })}
    >
      {t('results.series', { total })}
    </Link>
  );
}

function Abstract({ hit }: { readonly hit: SearchHit }) {
  const fragments = fragmentsOf(hit, 'abstract');
  const { abstract, title } = hit.node;
  if (abstract === '' || abstract === title) {
    return null;
  }
  const whole = abstract.length <= 160 || fragments.length === 0;
  return (
    <p className="result__abstract">
      {whole ? (
        <Segments segments={markWithin(abstract, fragments)} />
      ) : (
        fragments.map((fragment, place) => (
          <span key={place}>
            {'…'}
            <Segments segments={parseFragment(withoutEllipses(fragment))} />
            {'…'}
          </span>
        ))
      )}
    </p>
  );
}
