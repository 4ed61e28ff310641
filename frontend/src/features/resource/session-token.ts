import { useSyncExternalStore } from 'react';

const typed = new Map<string, string>();
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function setTyped(kind: string, value: string): void {
  typed.set(kind, value);
  for (const changed of listeners) {
    changed();
  }
}

/** What the reader has typed of one kind of secret, kept in memory alone: it survives going to another resource, and no reload. */
export function useSessionToken(kind: string): readonly [string, (value: string) => void] {
  return [useSyncExternalStore(subscribe, () => typed.get(kind) ?? ''), (value) => setTyped(kind, value)];
}
