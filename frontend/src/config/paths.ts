import type { Language } from '../i18n/i18n';
import { emptySearch, formatSearch, type FilterField, type SearchState } from './search-state';

/** What a link into the result list sets; the rest has its default. */
export type SearchLink = Partial<Omit<SearchState, 'filters'>> & {
  readonly filters?: Partial<Record<FilterField, readonly string[]>>;
};

/** Every address of the site; nothing else composes one. */
export const paths = {
  home: '/',
  /** The result list in the given state; what is left out has its default. */
  search(link: SearchLink = {}): string {
    const query = formatSearch({ ...emptySearch, ...link, filters: { ...emptySearch.filters, ...link.filters } });
    return query.size === 0 ? '/search' : `/search?${query.toString()}`;
  },
  resource(key: string): string {
    return `/resources/${encodeURIComponent(key)}`;
  },
  operations: '/operations',
  /** Served by the portal itself, so it is an ordinary link. */
  apiDocs(language: Language): string {
    return language === 'en' ? '/docs/api?lang=en' : '/docs/api';
  },
  graphql: '/graphql',
} as const;
