import type { SearchLink } from '../../config/paths';
import type { RecentSearch } from '../../config/recent-searches';
import { markRanges, type Segment } from '../../formatting/fragments';
import type { SearchScope } from '../../graphql/graphql';
import type { Suggestion } from './api/use-suggestions';

/** One line below the search box. */
export interface BoxOption {
  /** Its name among all lines that are shown. */
  readonly key: string;
  readonly segments: readonly Segment[];
  /** Where it searches, if that is worth saying. */
  readonly scope: SearchScope;
  /** The search that it stands for. */
  readonly link: SearchLink;
}

export type BoxGroupKind = 'RECENT' | 'HOT' | Suggestion['kind'];

/** Lines of one kind. */
export interface BoxGroup {
  readonly kind: BoxGroupKind;
  readonly options: readonly BoxOption[];
}

function linkOf({ kind, text }: Suggestion): SearchLink {
  switch (kind) {
    case 'DATA_ITEM':
      return { text, scope: 'DATA_ITEMS' };
    case 'PROVIDER':
      return { filters: { provider: [text] } };
    default:
      return { text };
  }
}

function plain(kind: BoxGroupKind, { text, scope }: RecentSearch): BoxOption {
  return { key: `${kind} ${scope} ${text}`, segments: [{ text, marked: false }], scope, link: { text, scope } };
}

/** What an empty box offers: the person's own searches, then those of others that are not among them. */
export function offeredFirst(recent: readonly RecentSearch[], hot: readonly string[]): readonly BoxGroup[] {
  const others = hot
    .map((text): RecentSearch => ({ text, scope: 'ALL' }))
    .filter(({ text }) => recent.every((search) => search.text !== text || search.scope !== 'ALL'));
  return [
    { kind: 'RECENT', options: recent.map((search) => plain('RECENT', search)) } as const,
    { kind: 'HOT', options: others.map((search) => plain('HOT', search)) } as const,
  ].filter(({ options }) => options.length > 0);
}

/** Suggestions by kind, in the server's order; the kind of the best one comes first. */
export function groupSuggestions(suggestions: readonly Suggestion[]): readonly BoxGroup[] {
  const kinds = [...new Set(suggestions.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    options: suggestions
      .filter((suggestion) => suggestion.kind === kind)
      .map((suggestion) => ({
        key: `${kind} ${suggestion.text}`,
        segments: markRanges(suggestion.text, suggestion.ranges),
        scope: 'ALL',
        link: linkOf(suggestion),
      })),
  }));
}
