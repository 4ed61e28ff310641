import type { Language } from '../i18n/i18n';
import { emptySearch, formatSearch, type FilterField, type SearchState } from './search-state';

/** What a link into the result list sets; the rest has its default. */
export type SearchLink = Partial<Omit<SearchState, 'filters'>> & {
  readonly filters?: Partial<Record<FilterField, readonly string[]>>;
};

/** How far a request to be verified may be, as the list shows them. */
export const verificationStatuses = ['WAITING', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type VerificationState = (typeof verificationStatuses)[number];

/** What a verification proves. */
export const verificationKinds = ['REAL_NAME', 'CERTIFICATION'] as const;
export type VerificationSubject = (typeof verificationKinds)[number];

/** A page of the list of requests; what is left out has its default, which is those that wait. */
export interface VerificationLink {
  readonly status?: VerificationState | null;
  readonly kind?: VerificationSubject | null;
  readonly after?: string | null;
}

/** How many days of calls are looked at. */
export const callRanges = [7, 30, 90, 365] as const;
export type CallRange = (typeof callRanges)[number];

/** Which calls are looked at; what is left out has its default. */
export interface CallsLink {
  readonly days?: CallRange;
  readonly resource?: string | null;
  readonly caller?: string | null;
}

/** The parts of one's account. */
export const accountSections = ['profile', 'verification', 'security', 'tokens', 'apps'] as const;
export type AccountSection = (typeof accountSections)[number];

/** What kind of account is registered. */
export const registerKinds = ['person', 'organisation', 'foreigner'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** How one proves who one is. */
export const loginWays = ['password', 'code', 'scan'] as const;
export type LoginWay = (typeof loginWays)[number];

/** How who comes from a provider gets an account. */
export const bindWays = ['bind', 'register'] as const;
export type BindWay = (typeof bindWays)[number];

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

/** Which reports of events are listed: by words of the sender, the type, and the days they were taken on. */
export interface EventsLink {
  readonly sender?: string | null;
  readonly type?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly after?: string | null;
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
  /** A resource with one of its interfaces, as a dialect has it, open at one of its addresses. */
  interface(key: string, number: number, dialect: string, operation: string): string {
    return withQuery(`/resources/${encodeURIComponent(key)}`, { interface: String(number), dialect, operation });
  },
  operations: '/operations',
  /** Accounts that have words in what names them, and a role. */
  people(text: string | null = null, role: string | null = null, after: string | null = null): string {
    return withQuery('/operations/people', { text, role, after });
  },
  person(userName: string): string {
    return `/operations/people/${encodeURIComponent(userName)}`;
  },
  /** How interfaces are called. */
  calls({ days = 30, resource = null, caller = null }: CallsLink = {}): string {
    return withQuery('/operations/calls', { days: days === 30 ? null : String(days), resource, caller });
  },
  /** Lines of the audit log about an account. */
  audit(user: string | null = null): string {
    return withQuery('/operations/audit', { user });
  },
  /** What is granted to apps and users with words in their names, and of a resource. */
  entitlements(text: string | null = null, resource: string | null = null, after: string | null = null): string {
    return withQuery('/operations/entitlements', { text, resource, after });
  },
  /** What apps have reported of events in the city. */
  events({ sender = null, type = null, from = null, to = null, after = null }: EventsLink = {}): string {
    return withQuery('/operations/events', { sender, type, from, to, after });
  },
  event(number: number): string {
    return `/operations/events/${String(number)}`;
  },
  /** The list of requests to be verified; null is all of them. */
  verifications(filter: VerificationLink = {}): string {
    const { status = 'WAITING', kind = null, after = null } = filter;
    return withQuery('/operations/verifications', { status: status === 'WAITING' ? null : (status ?? 'ALL'), kind, after });
  },
  verification(id: string): string {
    return `/operations/verifications/${encodeURIComponent(id)}`;
  },
  /** A document of a request that waits; what answers is the portal itself. */
  certificateDocument(id: string, place: number): string {
    return `/api/verifications/${encodeURIComponent(id)}/documents/${String(place)}`;
  },
  /** Where to go afterwards is an address of this site, or null for the home page. */
  login(next: string | null = null, way: LoginWay = 'password'): string {
    return withQuery('/login', { by: way === 'password' ? null : way, next });
  },
  /** Served by the portal itself, so it is an ordinary link. */
  provider(id: string, next: string): string {
    return withQuery(`/login/external/${encodeURIComponent(id)}`, { next });
  },
  /** On a port of its own, which asks for the certificate. */
  certificate(port: number, next: string): string {
    return withQuery(`https://${window.location.hostname}:${port}/login/certificate`, { next });
  },
  external(way: BindWay = 'bind'): string {
    return withQuery('/login/external', { as: way === 'bind' ? null : way });
  },
  scan(code: string): string {
    return `/login/scan/${encodeURIComponent(code)}`;
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
  /** The codes of refusals, on the same page. */
  apiCodes(language: Language): string {
    return `${language === 'en' ? '/docs/api?lang=en' : '/docs/api'}#codes`;
  },
  /** The OpenAPI document of an interface, which the portal itself serves. */
  interfaceDocument(path: string, language: Language): string {
    return language === 'en' ? `${path}?lang=en` : path;
  },
  graphql: '/graphql',
} as const;
