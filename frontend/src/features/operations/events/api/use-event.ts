import { useQuery } from 'urql';
import { graphql } from '../../../../graphql';
import type { EventReportQuery as EventReportData } from '../../../../graphql/graphql';
import type { OperatorAccess } from '../../operator-access';

const EventReportQuery = graphql(`
  query EventReport($number: Int!) {
    eventReport(number: $number) {
      number
      taskNum
      senderId
      senderName
      receivedAt
      otherTaskNum
      senderTaskNum
      description
      address
      coordinateX
      coordinateY
      longitude
      latitude
      sourceId
      recordTypeId
      level
      eventType
      mainType
      subType
      areas
      humanName
      cellphone
      createdAt
      medias {
        name
        usage
        kind
        url
        path
        bytes
      }
    }
  }
`);

export type EventReport = NonNullable<EventReportData['eventReport']>;

/** One report. */
export function useEvent({ context }: OperatorAccess, number: number) {
  return useQuery({ query: EventReportQuery, variables: { number }, context });
}
