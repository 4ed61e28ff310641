import { useQuery } from 'urql';
import { graphql } from '../../../graphql';
import type { PersonQuery as PersonData } from '../../../graphql/graphql';
import type { OperatorAccess } from '../operator-access';

const PersonQuery = graphql(`
  query Person($userName: String!) {
    people(filter: { text: $userName }, first: 100) {
      nodes {
        id
        userName
        kind
        roles
        mobile
        email
        realName
        organisationName
        creditCode
        createdAt
        lastSeenAt
        sessionCount
        block {
          reason
          since
        }
        developer {
          developerName
          since
        }
        tokens {
          id
          name
          prefix
          createdAt
          expiresAt
          dailyQuota
          remainingToday
          status
        }
        apps {
          id
          name
          createdAt
          dailyQuota
          remainingToday
        }
        allowedApps {
          id
          name
          developerName
          since
          goodUntil
        }
      }
    }
  }
`);

export type Person = PersonData['people']['nodes'][number];

/** The account with this user name: undefined while it is not known, null if there is none. */
export function usePerson({ context }: OperatorAccess, userName: string) {
  const [{ data, error }, load] = useQuery({
    query: PersonQuery,
    variables: { userName },
    context,
    requestPolicy: 'cache-and-network',
  });
  const person = data && (data.people.nodes.find((each) => each.userName === userName) ?? null);
  return [{ person, error }, load] as const;
}
