import type { SearchScope } from '../graphql/graphql';
import { scopes } from './search-state';

/** A search that was made in this browser. */
export interface RecentSearch {
  readonly text: string;
  readonly scope: SearchScope;
}

/** How many are kept. */
export const recentAtMost = 8;

const storageKey = 'opendata.recent-searches';
const none: readonly RecentSearch[] = [];
const listeners = new Set<() => void>();
let known: { readonly written: string; readonly searches: readonly RecentSearch[] } = { written: '', searches: none };

function isRecentSearch(value: unknown): value is RecentSearch {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    value.text.trim() !== '' &&
    'scope' in value &&
    scopes.some((scope) => scope === value.scope)
  );
}

function read(written: string): readonly RecentSearch[] {
  try {
    const kept: unknown = JSON.parse(written);
    return Array.isArray(kept) ? kept.filter(isRecentSearch).slice(0, recentAtMost) : none;
  } catch {
    return none;
  }
}

/** The latest first. The same array as long as nothing changed. */
export function recentSearches(): readonly RecentSearch[] {
  let written = '';
  try {
    written = localStorage.getItem(storageKey) ?? '';
  } catch {
    // Storage is closed to us: nothing was kept.
  }
  if (written !== known.written) {
    known = { written, searches: read(written) };
  }
  return known.searches;
}

function keep(searches: readonly RecentSearch[]): void {
  try {
    if (searches.length === 0) {
      localStorage.removeItem(storageKey);
    } else {
      localStorage.setItem(storageKey, JSON.stringify(searches));
    }
  } catch {
    // Private windows may refuse storage; then nothing is remembered.
  }
  listeners.forEach((listener) => listener());
}

/** Puts a search in front; one that was there already moves, the oldest falls out. Nothing of it leaves the browser. */
export function rememberSearch({ text, scope }: RecentSearch): void {
  const latest = { text: text.trim(), scope };
  if (latest.text !== '') {
    const others = recentSearches().filter((other) => other.text !== latest.text || other.scope !== scope);
    keep([latest, ...others].slice(0, recentAtMost));
  }
}

export function forgetSearches(): void {
  keep(none);
}

/** Calls back when the list changes, here or in another tab; returns how to stop. */
export function watchSearches(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
