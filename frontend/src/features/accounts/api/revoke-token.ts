import { graphql } from '../../../graphql';

export const RevokeTokenMutation = graphql(`
  mutation RevokeToken($input: TokenInput!) {
    revokeToken(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
