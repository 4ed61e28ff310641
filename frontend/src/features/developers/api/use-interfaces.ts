import { useQuery } from 'urql';
import { graphql } from '../../../graphql';

const InterfacesQuery = graphql(`
  query Interfaces {
    newest: search(filter: { category: [INTERFACE], example: false }, sort: UPDATED, first: 5) {
      nodes {
        ...BriefFields
        updatedAt
      }
    }
    mostCalled: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 5) {
      nodes {
        ...BriefFields
        calls
      }
    }
    bestRated: search(filter: { category: [INTERFACE], example: false }, sort: RATING, first: 5) {
      nodes {
        ...BriefFields
        rating
      }
    }
  }
`);

/** The newest, the most called and the best rated interfaces. */
export function useInterfaces() {
  return useQuery({ query: InterfacesQuery });
}
