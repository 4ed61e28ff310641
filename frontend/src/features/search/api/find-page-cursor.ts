import type { Client, CombinedError, OperationResult } from 'urql';
import type { SearchState } from '../../../config/search-state';
import type { SearchQuery as SearchData, SearchQueryVariables } from '../../../graphql/graphql';
import { listVariables, SearchQuery } from './search-query';
import { pageSize } from './use-search-resources';

/** Rows skipped with one request on the way to a page. */
const stride = 100;

export type PageCursor = { readonly after: string | null } | { readonly error: CombinedError };

/**
 * The cursor after which a page begins. The server's cursors only lead forward, so a page that is opened
 * from an address, not from the page before it, is reached in strides. Past the end it is the last row's cursor.
 */
export async function findPageCursor(client: Client, state: SearchState): Promise<PageCursor> {
  let left = (state.page - 1) * pageSize;
  let after: string | null = null;
  while (left > 0) {
    const first = Math.min(stride, left);
    const variables: SearchQueryVariables = { ...listVariables(state), first, after, withRows: false };
    const result: OperationResult<SearchData, SearchQueryVariables> = await client
      .query(SearchQuery, variables)
      .toPromise();
    if (result.error !== undefined || result.data === undefined) {
      return result.error === undefined ? { after } : { error: result.error };
    }
    const { endCursor, hasNextPage } = result.data.search.pageInfo;
    after = endCursor ?? after;
    left = hasNextPage ? left - first : 0;
  }
  return { after };
}
