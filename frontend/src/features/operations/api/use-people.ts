import { useQuery } from 'urql';
import { graphql } from '../../../graphql';
import type { PeopleFilter, PeopleQuery as PeopleData } from '../../../graphql/graphql';
import type { OperatorAccess } from '../operator-access';

const PeopleQuery = graphql(`
  query People($filter: PeopleFilter, $after: String) {
    people(filter: $filter, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        userName
        kind
        roles
        mobile
        realName
        organisationName
        createdAt
        lastSeenAt
      }
    }
  }
`);

export type ListedPerson = PeopleData['people']['nodes'][number];

/** A page of accounts, newest first. */
export function usePeople({ context }: OperatorAccess, filter: PeopleFilter, after: string | null) {
  return useQuery({ query: PeopleQuery, variables: { filter, after }, context, requestPolicy: 'cache-and-network' });
}
