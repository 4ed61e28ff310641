import { useQuery } from 'urql';
import { graphql } from '../../../../graphql';
import type { EventReportFilter, EventReportsQuery as EventReportsData } from '../../../../graphql/graphql';
import type { OperatorAccess } from '../../operator-access';

const EventReportsQuery = graphql(`
  query EventReports($filter: EventReportFilter, $after: String) {
    eventReports(filter: $filter, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        number
        taskNum
        senderName
        description
        areas
        eventType
        createdAt
        receivedAt
      }
    }
  }
`);

export type EventBrief = EventReportsData['eventReports']['nodes'][number];

/** A page of what apps have reported, newest first. */
export function useEvents({ context }: OperatorAccess, filter: EventReportFilter, after: string | null) {
  return useQuery({ query: EventReportsQuery, variables: { filter, after }, context, requestPolicy: 'cache-and-network' });
}
