import { useQuery } from 'urql';
import { toResourceFilter, type SearchState } from '../../../config/search-state';
import { graphql } from '../../../graphql';
import type { SearchResourcesQuery as SearchResourcesData } from '../../../graphql/graphql';

const SearchResourcesQuery = graphql(`
  query SearchResources(
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
      totalCount
      totalIsExact
      didYouMean
      facets {
        field
        buckets {
          value
          count
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        seriesCount
        matches {
          field
          fragments
        }
        node {
          key
          title
          abstract
          provider
          domain
          openType
          category
          formats
          updatedAt
          views
          downloads
          calls
          rating
          isExample
        }
      }
    }
  }
`);

export type SearchAnswer = SearchResourcesData['search'];
export type SearchHit = SearchAnswer['edges'][number];

/** Rows on one page of results. */
export const pageSize = 10;

/** The variables that describe a list, whatever its page. */
export function listVariables(state: SearchState) {
  const { text, scope, sort, groupSeries } = state;
  return { text, scope, filter: toResourceFilter(state), sort, groupSeries };
}

/** One page of the list, starting after the given cursor; waits while the cursor is not known. */
export function useSearchResources(state: SearchState, after: string | null, pause: boolean) {
  return useQuery({
    query: SearchResourcesQuery,
    variables: { ...listVariables(state), first: pageSize, after },
    pause,
  });
}
