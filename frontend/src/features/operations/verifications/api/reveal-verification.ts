import { graphql } from '../../../../graphql';

export const RevealVerificationMutation = graphql(`
  mutation RevealVerification($input: RevealVerificationInput!) {
    revealVerification(input: $input) {
      number
      errors {
        ...UserErrorFields
      }
    }
  }
`);
