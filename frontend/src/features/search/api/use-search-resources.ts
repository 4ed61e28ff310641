import { useQuery } from 'urql';
import type { SearchState } from '../../../config/search-state';
import type { SearchQuery as SearchData, SearchRowsFragment } from '../../../graphql/graphql';
import { listVariables, SearchQuery } from './search-query';

type Stretch = SearchData['search'];

export type SearchAnswer = Pick<Stretch, 'pageInfo'> & SearchRowsFragment;
export type SearchHit = SearchAnswer['edges'][number];

/** Rows on one page of results. */
export const pageSize = 10;

/** Whether a stretch has come with its rows, as a page always does. */
export function hasRows(stretch: Stretch | undefined): stretch is SearchAnswer {
  return stretch?.edges !== undefined;
}

/** One page of the list, starting after the given cursor; waits while the cursor is not known. */
export function useSearchResources(state: SearchState, after: string | null, pause: boolean) {
  return useQuery({
    query: SearchQuery,
    variables: { ...listVariables(state), first: pageSize, after, withRows: true },
    pause,
  });
}
