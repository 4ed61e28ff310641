import { useQuery } from 'urql';
import { graphql } from '../../../graphql';
import type { CallStatisticsQuery as CallStatisticsData } from '../../../graphql/graphql';
import type { OperatorAccess } from '../operator-access';

const CallStatisticsQuery = graphql(`
  query CallStatistics($days: Int!, $resource: String, $caller: ID) {
    callStatistics(days: $days, resource: $resource, caller: $caller) {
      days {
        day
        succeeded
        failed
      }
      resource {
        id
        title
      }
      caller {
        kind
        name
        prefix
      }
      codes {
        code
        words
        calls
      }
      topResources {
        key
        succeeded
        failed
        resource {
          id
          title
        }
      }
      topCallers {
        succeeded
        failed
        caller {
          id
          kind
          name
          prefix
          owner {
            id
            userName
            realName
            organisationName
          }
        }
      }
    }
  }
`);

export type CallStatistics = CallStatisticsData['callStatistics'];

/** Which calls: over how many days, of which resource, by which caller; null is all. */
export interface CallsWanted {
  readonly days: number;
  readonly resource: string | null;
  readonly caller: string | null;
}

/** How interfaces are called. */
export function useCalls({ context }: OperatorAccess, variables: CallsWanted) {
  return useQuery({ query: CallStatisticsQuery, variables: { ...variables }, context, requestPolicy: 'cache-and-network' });
}
