import { useEffect } from 'react';
import type { CombinedError } from 'urql';
import type { SearchState } from '../../config/search-state';
import { hasRows, useSearchResources, type SearchAnswer } from './api/use-search-resources';
import { usePageCursor } from './use-page-cursor';

/** The four states of the list; while the next list is on its way the one before it stays readable. */
export interface Results {
  readonly answer: SearchAnswer | undefined;
  readonly error: CombinedError | undefined;
  readonly waiting: boolean;
  readonly retry: () => void;
}

export function useResults(state: SearchState): Results {
  const { cursor, retry: retryCursor, learnNext } = usePageCursor(state);
  const ready = cursor.kind === 'ready';
  const [{ data, error, fetching }, load] = useSearchResources(state, ready ? cursor.after : null, !ready);
  const next = ready && !fetching && data?.search.pageInfo.hasNextPage === true ? data.search.pageInfo.endCursor : null;

  useEffect(() => {
    if (next != null) {
      learnNext(next);
    }
    // Only a new cursor is news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [next]);

  if (cursor.kind === 'failed') {
    return { answer: undefined, error: cursor.error, waiting: false, retry: retryCursor };
  }
  return {
    answer: error === undefined && hasRows(data?.search) ? data.search : undefined,
    error,
    waiting: fetching || !ready,
    retry: () => load({ requestPolicy: 'network-only' }),
  };
}
