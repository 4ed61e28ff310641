import { useQuery } from 'urql';
import { aboutAccount } from '../../../components/session/me';
import { graphql } from '../../../graphql';

const WhoQuery = graphql(`
  query Who {
    me {
      id
      userName
    }
  }
`);

/** Who is signed in by the server's word: just after logging in, what the site remembers may be a moment old. */
export function useWho() {
  return useQuery({ query: WhoQuery, context: aboutAccount, requestPolicy: 'network-only' });
}
