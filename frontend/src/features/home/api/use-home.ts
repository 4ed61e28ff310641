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
    newest: search(filter: { category: [PRODUCT] }, sort: UPDATED, first: 3) {
      nodes {
        key
        title
        abstract
        provider
        updatedAt
        isExample
      }
    }
    hottest: search(filter: { category: [PRODUCT] }, sort: VIEWS, first: 3) {
      nodes {
        key
        title
        abstract
        provider
        views
        isExample
      }
    }
    hottestInterfaces: search(filter: { category: [INTERFACE] }, sort: CALLS, first: 3) {
      nodes {
        key
        title
        abstract
        provider
        calls
        isExample
      }
    }
  }
`);

/** Everything the home page shows, in one request. */
export function useHome() {
  return useQuery({ query: HomeQuery });
}
