import { graphql } from '../../../graphql';

export const CreateTokenMutation = graphql(`
  mutation CreateToken($input: CreateTokenInput!) {
    createToken(input: $input) {
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
