import { useQuery } from 'urql';
import type { VerificationState, VerificationSubject } from '../../../../config/paths';
import { graphql } from '../../../../graphql';
import type { VerificationsQuery as VerificationsData } from '../../../../graphql/graphql';
import type { OperatorAccess } from '../../operator-access';

const VerificationsQuery = graphql(`
  query Verifications($status: VerificationStatus, $kind: VerificationKind, $first: Int!, $after: String) {
    verifications(filter: { status: $status, kind: $kind }, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
      nodes {
        id
        userName
        kind
        status
        name
        submittedAt
      }
    }
  }
`);

export type VerificationPageData = VerificationsData['verifications'];

const pageSize = 20;

/** A page of requests, oldest first. */
export function useVerifications(
  { context }: OperatorAccess,
  status: VerificationState | null,
  kind: VerificationSubject | null,
  after: string | null,
) {
  return useQuery({
    query: VerificationsQuery,
    variables: { status, kind, first: pageSize, after },
    context,
    requestPolicy: 'network-only',
  });
}
