import { graphql } from '../../../graphql';

export const AuthorizeAppMutation = graphql(`
  mutation AuthorizeApp($input: AuthorizeAppInput!) {
    authorizeApp(input: $input) {
      redirectTo
      errors {
        ...UserErrorFields
      }
    }
  }
`);
