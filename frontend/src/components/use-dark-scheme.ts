import { useSyncExternalStore } from 'react';

const query = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether the reader's system asks for dark pages; follows it when it changes. */
export function useDarkScheme(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
