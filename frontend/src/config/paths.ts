import type { Language } from '../i18n/i18n';
import { emptySearch, formatSearch, type FilterField, type SearchState } from './search-state';

/** What a link into the result list sets; the rest has its default. */
export type SearchLink = Partial<Omit<SearchState, 'filters'>> & {
  readonly filters?: Partial<Record<FilterField, readonly string[]>>;
};

/** The parts of one's account. */
export const accountSections = ['profile', 'security', 'tokens', 'apps'] as const;
export type AccountSection = (typeof accountSections)[number];

/** What kind of account is registered. */
export const registerKinds = ['person', 'organisation', 'foreigner'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** How one proves who one is. */
export const loginWays = ['password', 'code'] as const;
export type LoginWay = (typeof loginWays)[number];

/** An address with parameters; those that are null are left out. */
function withQuery(path: string, parameters: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) {
      query.set(name, value);
    }
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

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
  /** Where to go afterwards is an address of this site, or null for the home page. */
  login(next: string | null = null, way: LoginWay = 'password'): string {
    return withQuery('/login', { by: way === 'password' ? null : way, next });
  },
  register(next: string | null = null, kind: RegisterKind = 'person'): string {
    return withQuery('/register', { kind: kind === 'person' ? null : kind, next });
  },
  reset: '/reset',
  account(section: AccountSection = 'profile'): string {
    return section === 'profile' ? '/account' : `/account/${section}`;
  },
  developers: '/developers',
  terms: '/terms',
  privacy: '/privacy',
  /** Served by the portal itself, so it is an ordinary link. */
  apiDocs(language: Language): string {
    return language === 'en' ? '/docs/api?lang=en' : '/docs/api';
  },
  graphql: '/graphql',
} as const;
