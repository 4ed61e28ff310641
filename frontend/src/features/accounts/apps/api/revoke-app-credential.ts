import { graphql } from '../../../../graphql';

export const RevokeAppCredentialMutation = graphql(`
  mutation RevokeAppCredential($input: AppCredentialInput!) {
    revokeAppCredential(input: $input) {
      errors {
        ...UserErrorFields
      }
    }
  }
`);
