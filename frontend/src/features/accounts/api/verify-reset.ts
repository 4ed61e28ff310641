import { graphql } from '../../../graphql';

export const VerifyResetMutation = graphql(`
  mutation VerifyReset($input: VerifyResetInput!) {
    verifyReset(input: $input) {
      ticket
      errors {
        ...UserErrorFields
      }
    }
  }
`);
