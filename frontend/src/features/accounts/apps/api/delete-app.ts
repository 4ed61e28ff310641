import { graphql } from '../../../../graphql';

export const DeleteAppMutation = graphql(`
  mutation DeleteApp($input: DeleteAppInput!) {
    deleteApp(input: $input) {
      errors {
        ...UserErrorFields
      }
    }
  }
`);
