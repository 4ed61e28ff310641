import { graphql } from '../../../../graphql';

export const GrantEntitlementMutation = graphql(`
  mutation GrantEntitlement($input: GrantEntitlementInput!) {
    grantEntitlement(input: $input) {
      entitlement {
        resourceKey
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
