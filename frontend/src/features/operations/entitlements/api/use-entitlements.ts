import { useQuery } from 'urql';
import { graphql } from '../../../../graphql';
import type { EntitlementFilter, EntitlementsQuery as EntitlementsData } from '../../../../graphql/graphql';
import type { OperatorAccess } from '../../operator-access';

const EntitlementsQuery = graphql(`
  query Entitlements($filter: EntitlementFilter, $after: String) {
    entitlements(filter: $filter, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        appId
        appName
        userName
        grantedBy
        note
        entitlement {
          resourceKey
          service
          fields
          grantedAt
          expiresAt
          isOver
          resource {
            id
            title
          }
        }
      }
    }
  }
`);

export type HeldEntitlement = EntitlementsData['entitlements']['nodes'][number];

/** A page of what is granted, newest first. */
export function useEntitlements({ context }: OperatorAccess, filter: EntitlementFilter, after: string | null) {
  return useQuery({ query: EntitlementsQuery, variables: { filter, after }, context, requestPolicy: 'cache-and-network' });
}
