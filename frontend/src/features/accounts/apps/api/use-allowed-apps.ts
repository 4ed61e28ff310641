import { useQuery } from 'urql';
import { aboutAccount } from '../../../../components/session/me';
import { graphql } from '../../../../graphql';
import type { AllowedAppsQuery as AllowedAppsData } from '../../../../graphql/graphql';

const AllowedAppsQuery = graphql(`
  query AllowedApps {
    me {
      id
      allowedApps {
        id
        name
        domains
        developerName
        scope
        since
        lastAllowedAt
        goodUntil
      }
    }
  }
`);

export type AllowedApp = NonNullable<AllowedAppsData['me']>['allowedApps'][number];

/** The apps that one has let call. */
export function useAllowedApps() {
  return useQuery({ query: AllowedAppsQuery, context: aboutAccount, requestPolicy: 'cache-and-network' });
}
