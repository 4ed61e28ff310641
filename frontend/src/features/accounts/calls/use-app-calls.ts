import { useQuery } from 'urql';
import { aboutAccount } from '../../../components/session/me';
import { graphql } from '../../../graphql';

const AppCallsQuery = graphql(`
  query AppCalls {
    me {
      id
      apps {
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

/** Calls of the last 30 days by each of one's apps. */
export function useAppCalls() {
  const [{ data, error }, load] = useQuery({
    query: AppCallsQuery,
    context: aboutAccount,
    requestPolicy: 'cache-and-network',
  });
  return { callers: data?.me?.apps, error, load: () => load({ requestPolicy: 'network-only' }) };
}
