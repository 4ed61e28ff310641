import { graphql } from '../../../graphql';

export const ResetPasswordMutation = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      errors {
        ...UserErrorFields
      }
    }
  }
`);
