import { useQuery } from 'urql';
import { aboutAccount } from '../../../components/session/me';
import { graphql } from '../../../graphql';

const TokenCallsQuery = graphql(`
  query TokenCalls {
    me {
      id
      tokens {
        id
        calls(days: 30) {
          days {
            day
            succeeded
            failed
          }
        }
      }
    }
  }
`);

/** Calls of the last 30 days with each of one's tokens. */
export function useTokenCalls() {
  const [{ data, error }, load] = useQuery({
    query: TokenCallsQuery,
    context: aboutAccount,
    requestPolicy: 'cache-and-network',
  });
  return { callers: data?.me?.tokens, error, load: () => load({ requestPolicy: 'network-only' }) };
}
