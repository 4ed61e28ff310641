import { useQuery } from 'urql';
import { graphql } from '../../../../graphql';
import type { OperatorAccess } from '../../operator-access';

const HoldersQuery = graphql(`
  query Holders($userName: String!) {
    people(filter: { text: $userName }, first: 100) {
      nodes {
        id
        userName
        apps {
          id
          name
        }
      }
    }
  }
`);

/** The account with a user name, and its apps: undefined while it is not known or nobody is asked for, null if there is none. */
export function useHolder({ context }: OperatorAccess, userName: string) {
  const [{ data, error, fetching }] = useQuery({
    query: HoldersQuery,
    variables: { userName },
    context,
    pause: userName === '',
    requestPolicy: 'network-only',
  });
  const holder =
    userName === '' || fetching || data === undefined
      ? undefined
      : (data.people.nodes.find((each) => each.userName.toLowerCase() === userName.toLowerCase()) ?? null);
  return { holder, error };
}
