import type { ResourceFilter, ResourceSort, SearchScope } from '../graphql/graphql';

/** The filters of the result list, in the order in which they stand in an address. */
export const filterFields = ['domain', 'category', 'openType', 'scenario', 'provider', 'score', 'format'] as const;
export type FilterField = (typeof filterFields)[number];

/** The sorts in the order in which they are offered. */
export const sorts = ['RELEVANCE', 'UPDATED', 'VIEWS', 'DOWNLOADS', 'CALLS', 'RATING', 'VOLUME', 'NAME'] as const;

/** Where a text is searched, in the order in which the places are offered. */
export const scopes = ['ALL', 'DATA_ITEMS', 'PARAMETERS', 'FILE_NAMES'] as const;

const openTypes = ['UNCONDITIONAL', 'CONDITIONAL'] as const;
const categories = ['PRODUCT', 'INTERFACE'] as const;

/** Everything that decides what the result list shows. */
export interface SearchState {
  readonly text: string;
  readonly scope: SearchScope;
  readonly sort: ResourceSort;
  /** From 1. */
  readonly page: number;
  /** Whether records of one series, the same title by year or district, stand in the list as one. */
  readonly groupSeries: boolean;
  readonly filters: Readonly<Record<FilterField, readonly string[]>>;
}

const noFilters: SearchState['filters'] = {
  domain: [],
  category: [],
  openType: [],
  scenario: [],
  provider: [],
  score: [],
  format: [],
};

export const emptySearch: SearchState = {
  text: '',
  scope: 'ALL',
  sort: 'RELEVANCE',
  page: 1,
  groupSeries: false,
  filters: noFilters,
};

const lastPage = 1_000_000;

function accepts(field: FilterField, value: string): boolean {
  switch (field) {
    case 'openType':
      return openTypes.some((known) => known === value);
    case 'category':
      return categories.some((known) => known === value);
    case 'score':
      return /^[1-5]$/.test(value);
    default:
      return value !== '';
  }
}

/** The scope that an address names. Field search was called `fields` once; such links still work. */
function readScope(value: string | undefined): SearchScope {
  return value === 'FIELDS' ? 'DATA_ITEMS' : (scopes.find((known) => known === value) ?? 'ALL');
}

/** Reads an address. What is not understood is left out, so an old or mistyped link still opens a list. */
export function parseSearch(params: URLSearchParams): SearchState {
  const sort = params.get('sort')?.toUpperCase();
  const page = params.get('page') ?? '';
  const filters = Object.fromEntries(
    filterFields.map((field) => [field, [...new Set(params.getAll(field))].filter((value) => accepts(field, value))]),
  ) as unknown as SearchState['filters'];
  return {
    text: (params.get('q') ?? '').trim(),
    scope: readScope(params.get('scope')?.toUpperCase()),
    sort: sorts.find((known) => known === sort) ?? 'RELEVANCE',
    page: /^[1-9]\d{0,6}$/.test(page) ? Math.min(Number(page), lastPage) : 1,
    groupSeries: params.get('group') === 'series',
    filters,
  };
}

/** Writes an address; what has its default value is left out. The reverse of `parseSearch`. */
export function formatSearch(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.text !== '') {
    params.set('q', state.text);
  }
  if (state.scope !== 'ALL') {
    params.set('scope', state.scope.toLowerCase());
  }
  if (state.sort !== 'RELEVANCE') {
    params.set('sort', state.sort.toLowerCase());
  }
  if (state.groupSeries) {
    params.set('group', 'series');
  }
  for (const field of filterFields) {
    for (const value of state.filters[field]) {
      params.append(field, value);
    }
  }
  if (state.page > 1) {
    params.set('page', String(state.page));
  }
  return params;
}

/** The same list with one filter value added, or removed if it was there; back on the first page. */
export function toggleFilter(state: SearchState, field: FilterField, value: string): SearchState {
  const values = state.filters[field];
  const toggled = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, page: 1, filters: { ...state.filters, [field]: toggled } };
}

/** The same search without any filter. */
export function clearFilters(state: SearchState): SearchState {
  return { ...state, page: 1, filters: noFilters };
}

/** How many filter values are set. */
export function countFilters(state: SearchState): number {
  return filterFields.reduce((total, field) => total + state.filters[field].length, 0);
}

/** The filter as the server takes it; fields without a value are left out. */
export function toResourceFilter({ filters }: SearchState): ResourceFilter {
  const { domain, scenario, provider, format, score } = filters;
  const openType = openTypes.filter((known) => filters.openType.includes(known));
  const category = categories.filter((known) => filters.category.includes(known));
  return {
    ...(domain.length > 0 && { domain: [...domain] }),
    ...(scenario.length > 0 && { scenario: [...scenario] }),
    ...(provider.length > 0 && { provider: [...provider] }),
    ...(format.length > 0 && { format: [...format] }),
    ...(score.length > 0 && { score: score.map(Number) }),
    ...(openType.length > 0 && { openType }),
    ...(category.length > 0 && { category }),
  };
}
