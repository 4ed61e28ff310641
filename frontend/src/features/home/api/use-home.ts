import { useQuery } from 'urql';
import { graphql } from '../../../graphql';

const HomeQuery = graphql(`
  query Home {
    catalog {
      products
      interfaces
      providers
      dataItems
      views
      calls
    }
    overview: search(first: 0) {
      facets {
        field
        buckets {
          value
          count
        }
      }
    }
    newest: search(filter: { category: [PRODUCT], example: false }, sort: UPDATED, first: 3) {
      nodes {
        ...BriefFields
        updatedAt
      }
    }
    hottest: search(filter: { category: [PRODUCT], example: false }, sort: VIEWS, first: 3) {
      nodes {
        ...BriefFields
        views
      }
    }
    hottestInterfaces: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 3) {
      nodes {
        ...BriefFields
        calls
      }
    }
  }
`);

/** Everything the home page shows, in one request. */
export function useHome() {
  return useQuery({ query: HomeQuery });
}
