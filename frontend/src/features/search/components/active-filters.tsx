import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths';
import { clearFilters, filterFields, toggleFilter, type SearchState } from '../../../config/search-state';
import { useFacetLabel } from '../facets';

/** The filters that are set, each with a way to remove it, and one to remove all. */
export function ActiveFilters({ state }: { readonly state: SearchState }) {
  const { t } = useTranslation();
  const label = useFacetLabel();
  const active = filterFields.flatMap((field) => state.filters[field].map((value) => ({ field, value })));
  if (active.length === 0) {
    return null;
  }
  return (
    <div className="active-filters" role="group" aria-label={t('results.active')}>
      <span className="dim" aria-hidden="true">
        {t('results.active')}
      </span>
      {active.map(({ field, value }) => (
        <Link
          key={`${field} ${value}`}
          to={paths.search(toggleFilter(state, field, value))}
          preventScrollReset
          className="facet-chip"
          aria-label={t('results.remove', { label: label(field, value) })}
        >
          {label(field, value)} <span aria-hidden="true">{'×'}</span>
        </Link>
      ))}
      <Link to={paths.search(clearFilters(state))} preventScrollReset>
        {t('results.clear')}
      </Link>
    </div>
  );
}
