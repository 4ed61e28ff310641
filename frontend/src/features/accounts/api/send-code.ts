import { graphql } from '../../../graphql';

export const SendCodeMutation = graphql(`
  mutation SendCode($input: SendCodeInput!) {
    sendCode(input: $input) {
      resendAfterSeconds
      expiresInSeconds
      errors {
        ...UserErrorFields
      }
    }
  }
`);
