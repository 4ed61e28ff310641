import { graphql } from '../../../../graphql';

export const WithdrawVerificationMutation = graphql(`
  mutation WithdrawVerification {
    withdrawVerification {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
