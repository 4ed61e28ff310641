import { graphql } from '../../../../graphql';

export const RevokeEntitlementMutation = graphql(`
  mutation RevokeEntitlement($input: RevokeEntitlementInput!) {
    revokeEntitlement(input: $input) {
      resourceKey
      errors {
        ...UserErrorFields
      }
    }
  }
`);
