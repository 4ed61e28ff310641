import { graphql } from '../../../graphql';

export const RefreshTokenMutation = graphql(`
  mutation RefreshToken($input: TokenInput!) {
    refreshToken(input: $input) {
      secret
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
