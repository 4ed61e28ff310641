import { useSyncExternalStore } from 'react';

let token = '';
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function setToken(value: string): void {
  token = value;
  for (const changed of listeners) {
    changed();
  }
}

/** The reader's token, kept in memory alone: it survives going to another resource, and no reload. */
export function useSessionToken(): readonly [string, (value: string) => void] {
  return [useSyncExternalStore(subscribe, () => token), setToken];
}
