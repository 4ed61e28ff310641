import { graphql } from '../../../../graphql';

export const SendVerificationCodeMutation = graphql(`
  mutation SendVerificationCode {
    sendVerificationCode {
      resendAfterSeconds
      expiresInSeconds
      errors {
        ...UserErrorFields
      }
    }
  }
`);
