import { graphql } from '../../../../graphql';

export const RenewAppCredentialMutation = graphql(`
  mutation RenewAppCredential($input: AppCredentialInput!) {
    renewAppCredential(input: $input) {
      secret
      errors {
        ...UserErrorFields
      }
    }
  }
`);
