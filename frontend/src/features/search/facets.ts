import { useTranslation } from 'react-i18next';
import type { FilterField, SearchState } from '../../config/search-state';
import type { SearchAnswer } from './api/use-search-resources';

export type Facets = SearchAnswer['facets'];

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
}

/** The name of a filter value as people read it. */
export function useFacetLabel(): (field: FilterField, value: string) => string {
  const { t } = useTranslation();
  return (field, value) => {
    if (field === 'score') {
      return t('stars', { value });
    }
    if (field === 'openType' && (value === 'UNCONDITIONAL' || value === 'CONDITIONAL')) {
      return t(`openType.${value}`);
    }
    if (field === 'category' && (value === 'PRODUCT' || value === 'INTERFACE')) {
      return t(`category.${value}`);
    }
    return value;
  };
}

/** The values of one filter: those the server counted, and those that are set though nothing has them. */
export function useFacetValues(field: FilterField, facets: Facets, state: SearchState): readonly FacetValue[] {
  const label = useFacetLabel();
  const buckets = facets.find((facet) => facet.field === field)?.buckets ?? [];
  const selected = state.filters[field];
  const missing = selected.filter((value) => buckets.every((bucket) => bucket.value !== value));
  const values = [...buckets, ...missing.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
    value,
    count,
    label: label(field, value),
    selected: selected.includes(value),
  }));
  return field === 'score' ? values.sort((left, right) => right.value.localeCompare(left.value)) : values;
}
