import { graphql } from '../../../../graphql';

export const DecideVerificationMutation = graphql(`
  mutation DecideVerification($input: DecideVerificationInput!) {
    decideVerification(input: $input) {
      verification {
        id
        status
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
