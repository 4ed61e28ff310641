import { graphql } from '../../../../graphql';

export const UpdateAppMutation = graphql(`
  mutation UpdateApp($input: UpdateAppInput!) {
    updateApp(input: $input) {
      errors {
        ...UserErrorFields
      }
    }
  }
`);
