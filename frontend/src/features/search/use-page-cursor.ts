import { useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { formatSearch, type SearchState } from '../../config/search-state';
import { findPageCursor } from './api/find-page-cursor';

type CursorState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly after: string | null }
  | { readonly kind: 'failed'; readonly error: CombinedError };

interface PageCursors {
  readonly cursor: CursorState;
  readonly retry: () => void;
  /** Tells where the page after this one begins, so that going on needs no further request. */
  readonly learnNext: (after: string) => void;
}

function addressOf(state: SearchState, page: number): string {
  return formatSearch({ ...state, page }).toString();
}

/** Where the page of the address begins, in the server's terms. */
export function usePageCursor(state: SearchState): PageCursors {
  const client = useClient();
  const [known, setKnown] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [failure, setFailure] = useState<{ readonly address: string; readonly error: CombinedError } | null>(null);
  const address = addressOf(state, state.page);
  const after = state.page === 1 ? null : known.get(address);
  const failed = failure?.address === address;

  useEffect(() => {
    if (after !== undefined || failed) {
      return undefined;
    }
    let current = true;
    const learn = async () => {
      const found = await findPageCursor(client, state);
      if (!current) {
        return;
      }
      if ('error' in found) {
        setFailure({ address, error: found.error });
      } else {
        setKnown((before) => new Map(before).set(address, found.after));
      }
    };
    void learn();
    return () => {
      current = false;
    };
  }, [client, state, address, after, failed]);

  const cursor: CursorState = failed
    ? { kind: 'failed', error: failure.error }
    : after === undefined
      ? { kind: 'waiting' }
      : { kind: 'ready', after };
  return {
    cursor,
    retry: () => setFailure(null),
    learnNext: (next) => setKnown((before) => new Map(before).set(addressOf(state, state.page + 1), next)),
  };
}
