import { useQuery } from 'urql';
import { graphql } from '../../../../graphql';
import type { GrantableQuery as GrantableData } from '../../../../graphql/graphql';
import type { OperatorAccess } from '../../operator-access';

const GrantableQuery = graphql(`
  query Grantable($text: String!) {
    search(text: $text, first: 50) {
      nodes {
        id
        key
        title
        provider
        openType
        interfaces {
          path
          returns {
            name
            code
          }
        }
      }
    }
  }
`);

export type Grantable = GrantableData['search']['nodes'][number];

/** The best resources for a text that have an interface; undefined while they are not known or nothing is asked for. */
export function useGrantable({ context }: OperatorAccess, text: string) {
  const [{ data, error, fetching }] = useQuery({ query: GrantableQuery, variables: { text }, context, pause: text === '' });
  const found = text === '' || fetching ? undefined : data?.search.nodes.filter(({ interfaces }) => interfaces.length > 0);
  return { found, error };
}
