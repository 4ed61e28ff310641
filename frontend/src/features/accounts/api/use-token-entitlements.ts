import { useQuery } from 'urql';
import { aboutAccount } from '../../../components/session/me';
import { graphql } from '../../../graphql';

const TokenEntitlementsQuery = graphql(`
  query TokenEntitlements {
    me {
      id
      entitlements(first: 100) {
        resourceKey
        service
        fields
        expiresAt
        isOver
        resource {
          id
          title
        }
      }
    }
  }
`);

/** What was granted for one's personal tokens. */
export function useTokenEntitlements() {
  return useQuery({ query: TokenEntitlementsQuery, context: aboutAccount, requestPolicy: 'cache-and-network' });
}
