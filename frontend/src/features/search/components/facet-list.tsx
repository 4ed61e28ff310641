import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../config/paths';
import { toggleFilter, type FilterField, type SearchState } from '../../../config/search-state';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { useFacetValues, type Facets } from '../facets';

interface FacetListProps {
  readonly field: FilterField;
  readonly facets: Facets;
  readonly state: SearchState;
}

const shownAtFirst = 8;
const shownAtMost = 100;

/** One filter as a column of checkboxes; a long one is cut, can be searched and opened. */
export function FacetList({ field, facets, state }: FacetListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const values = useFacetValues(field, facets, state);
  if (values.length === 0) {
    return null;
  }
  const name = t(`facet.${field}`);
  const long = values.length > shownAtFirst;
  const wanted = words.trim().toLowerCase();
  const found = values.filter(({ label }) => label.toLowerCase().includes(wanted));
  const limit = open || wanted !== '' ? shownAtMost : shownAtFirst;
  const shown = found.filter(({ selected }, place) => place < limit || selected);
  const toggle = (value: string) => {
    void navigate(paths.search(toggleFilter(state, field, value)), { preventScrollReset: true });
  };
  return (
    <fieldset className="facet-list panel">
      <legend className="visually-hidden">{name}</legend>
      <span className="facet-list__name" aria-hidden="true">
        {name}
      </span>
      {long && (
        <input
          type="search"
          className="facet-list__find"
          aria-label={t('results.narrow', { field: name })}
          placeholder={t('results.narrow', { field: name })}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className="dim">{t('results.noValue')}</p>}
      <ul>
        {shown.map(({ value, label, count, selected }) => (
          <li key={value}>
            <Checkbox checked={selected} onChange={() => toggle(value)}>
              <span className="facet-list__label">{label}</span>{' '}
              <span className="facet-count">{formatExact(count, language)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {limit === shownAtMost && shown.length < found.length && (
        <p className="dim">{t('results.moreValues', { total: formatExact(found.length - shown.length, language) })}</p>
      )}
      {long && wanted === '' && (
        <button type="button" className="facet-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('results.collapse') : t('results.expand', { total: formatExact(values.length, language) })}
        </button>
      )}
    </fieldset>
  );
}
