import { useQuery } from 'urql';
import { graphql } from '../../../graphql';
import type { AuditFilter, AuditQuery as AuditData } from '../../../graphql/graphql';
import type { OperatorAccess } from '../operator-access';

const AuditQuery = graphql(`
  query Audit($filter: AuditFilter, $after: String) {
    audit(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        at
        actor
        address
        subject
        action
        detail
      }
    }
  }
`);

export type AuditLine = AuditData['audit']['nodes'][number];

/** A page of the audit log, newest first. */
export function useAudit({ context }: OperatorAccess, filter: AuditFilter, after: string | null) {
  return useQuery({ query: AuditQuery, variables: { filter, after }, context, requestPolicy: 'cache-and-network' });
}
