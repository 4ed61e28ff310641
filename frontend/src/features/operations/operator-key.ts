import { useSyncExternalStore } from 'react';

const storageKey = 'opendata.operator-key';
const listeners = new Set<() => void>();
// Where the browser keeps nothing for us, the key lasts until the page is left.
let unkept = '';

function read(): string {
  try {
    return sessionStorage.getItem(storageKey) ?? unkept;
  } catch {
    return unkept;
  }
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Keeps the key for this tab alone, until it is closed; an empty text forgets it. */
export function keepOperatorKey(value: string): void {
  unkept = value;
  try {
    if (value === '') {
      sessionStorage.removeItem(storageKey);
    } else {
      sessionStorage.setItem(storageKey, value);
    }
  } catch {
    // Storage is closed to us; it is kept above.
  }
  listeners.forEach((changed) => changed());
}

/** The operator's key; empty while none was given. */
export function useOperatorKey(): string {
  return useSyncExternalStore(subscribe, read);
}
