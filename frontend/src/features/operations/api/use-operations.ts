import { useEffect, useEffectEvent } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../graphql';
import type { OperationsQuery as OperationsData } from '../../../graphql/graphql';
import type { OperatorAccess } from '../operator-access';

const OperationsQuery = graphql(`
  query Operations {
    operations {
      viewVersion
      isServing
      isComplete
      silos {
        name
        address
        generation
        status
        since
        isAnswering
        report {
          version
          uptimeSeconds
          viewVersion
          activations
          feedLag
          documents
        }
      }
      activations {
        grainType
        here
        everywhere
        requests
      }
      feed {
        position
        lag
        lagSeconds
        unreadSeconds
      }
      index {
        documents
        changedAt
      }
    }
  }
`);

export type Operations = OperationsData['operations'];
export type OperatedSilo = Operations['silos'][number];

/** How often the page asks, in milliseconds. */
export const refreshInterval = 5000;

/** How the silos are, asked anew every few seconds. */
export function useOperations({ context }: OperatorAccess) {
  const [result, load] = useQuery({ query: OperationsQuery, context, requestPolicy: 'network-only' });
  const refresh = useEffectEvent(() => load());
  useEffect(() => {
    const timer = setInterval(() => refresh(), refreshInterval);
    return () => clearInterval(timer);
  }, []);
  return [result, load] as const;
}
