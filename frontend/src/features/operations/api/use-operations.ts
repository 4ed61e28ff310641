import { useEffect, useEffectEvent, useMemo } from 'react';
import { useQuery } from 'urql';
import { requestHeaders } from '../../../config/graphql-client';
import { graphql } from '../../../graphql';
import type { OperationsQuery as OperationsData } from '../../../graphql/graphql';

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

/** How the silos are, asked anew every few seconds with the operator's key. */
export function useOperations(key: string) {
  const context = useMemo(
    () => ({ fetchOptions: () => ({ headers: { ...requestHeaders(), authorization: `Bearer ${key}` } }) }),
    [key],
  );
  const [result, load] = useQuery({ query: OperationsQuery, context, requestPolicy: 'network-only' });
  const refresh = useEffectEvent(() => load());
  useEffect(() => {
    const timer = setInterval(() => refresh(), refreshInterval);
    return () => clearInterval(timer);
  }, []);
  return [result, load] as const;
}
