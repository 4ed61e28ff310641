import { useQuery } from 'urql';
import { graphql } from '../../../../graphql';
import type { VerificationCaseQuery as VerificationData } from '../../../../graphql/graphql';
import type { OperatorAccess } from '../../operator-access';

const VerificationCaseQuery = graphql(`
  query VerificationCase($id: ID!) {
    verification(id: $id) {
      id
      userName
      kind
      status
      name
      number
      certificate
      address
      documents {
        name
        bytes
        sha256
      }
      submittedAt
      decidedAt
      reason
      decidedBy
    }
  }
`);

export type VerificationCase = NonNullable<VerificationData['verification']>;

/** One request, as those see it who decide. */
export function useVerification({ context }: OperatorAccess, id: string) {
  return useQuery({ query: VerificationCaseQuery, variables: { id }, context, requestPolicy: 'network-only' });
}
