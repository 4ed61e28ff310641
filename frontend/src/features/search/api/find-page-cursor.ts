import type { Client, CombinedError, OperationResult } from 'urql';
import type { SearchState } from '../../../config/search-state';
import { graphql } from '../../../graphql';
import type { PageCursorQuery as PageCursorData, PageCursorQueryVariables } from '../../../graphql/graphql';
import { listVariables, pageSize } from './use-search-resources';

const PageCursorQuery = graphql(`
  query PageCursor(
    $text: String
    $scope: SearchScope!
    $filter: ResourceFilter
    $sort: ResourceSort!
    $first: Int!
    $after: String
    $groupSeries: Boolean!
  ) {
    search(
      text: $text
      scope: $scope
      filter: $filter
      sort: $sort
      first: $first
      after: $after
      groupSeries: $groupSeries
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

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
    const variables: PageCursorQueryVariables = { ...listVariables(state), first, after };
    const result: OperationResult<PageCursorData, PageCursorQueryVariables> = await client
      .query(PageCursorQuery, variables)
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
