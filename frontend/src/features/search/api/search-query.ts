import { toResourceFilter, type SearchState } from '../../../config/search-state';
import { graphql } from '../../../graphql';

graphql(`
  fragment SearchRows on ResourceConnection {
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
`);

/** A stretch of the list: with its rows and what stands beside them, or only where it ends. */
export const SearchQuery = graphql(`
  query Search(
    $text: String
    $scope: SearchScope!
    $filter: ResourceFilter
    $sort: ResourceSort!
    $groupSeries: Boolean!
    $first: Int!
    $after: String
    $withRows: Boolean!
  ) {
    search(
      text: $text
      scope: $scope
      filter: $filter
      sort: $sort
      groupSeries: $groupSeries
      first: $first
      after: $after
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
      ...SearchRows @include(if: $withRows)
    }
  }
`);

/** The variables that describe a list, whatever its page. */
export function listVariables(state: SearchState) {
  const { text, scope, sort, groupSeries } = state;
  return { text, scope, filter: toResourceFilter(state), sort, groupSeries };
}
