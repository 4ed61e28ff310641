import { useQuery } from 'urql';
import { aboutAccount } from '../../../../components/session/me';
import { graphql } from '../../../../graphql';
import type { AppsQuery as AppsData } from '../../../../graphql/graphql';

const AppsQuery = graphql(`
  query Apps {
    me {
      id
      apps {
        id
        name
        labels
        domains
        description
        redirectUris
        allowedNetworks
        createdAt
        dailyQuota
        remainingToday
        secret {
          prefix
          createdAt
        }
        accessKey {
          prefix
          createdAt
        }
        signingKey {
          prefix
          createdAt
        }
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
  }
`);

export type App = NonNullable<AppsData['me']>['apps'][number];

/** One's apps. */
export function useApps() {
  return useQuery({ query: AppsQuery, context: aboutAccount, requestPolicy: 'cache-and-network' });
}
