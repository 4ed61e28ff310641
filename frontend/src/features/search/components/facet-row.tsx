import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths';
import { toggleFilter, type FilterField, type SearchState } from '../../../config/search-state';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { useFacetValues, type Facets } from '../facets';

interface FacetRowProps {
  readonly field: FilterField;
  readonly facets: Facets;
  readonly state: SearchState;
}

const shownAtFirst = 12;

/** One filter as a line of values; several can be set. Each is a link, since each leads to another list. */
export function FacetRow({ field, facets, state }: FacetRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const values = useFacetValues(field, facets, state);
  if (values.length === 0) {
    return null;
  }
  const shown = open ? values : values.filter((value, place) => place < shownAtFirst || value.selected);
  return (
    <div className="facet-row" role="group" aria-label={t(`facet.${field}`)}>
      <span className="facet-row__name" aria-hidden="true">
        {t(`facet.${field}`)}
      </span>
      <ul>
        {shown.map(({ value, label, count, selected }) => (
          <li key={value}>
            <Link
              to={paths.search(toggleFilter(state, field, value))}
              preventScrollReset
              className="facet-chip"
              aria-current={selected ? 'true' : undefined}
            >
              <span className="facet-chip__label" title={label}>
                {label}
              </span>{' '}
              <span className="facet-count">{formatExact(count, language)}</span>
            </Link>
          </li>
        ))}
        {values.length > shownAtFirst && (
          <li>
            <button type="button" className="facet-more" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t('results.collapse') : t('results.expand', { total: formatExact(values.length, language) })}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
