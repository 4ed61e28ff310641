import { graphql } from '../../../../graphql';

export const CreateAppMutation = graphql(`
  mutation CreateApp($input: CreateAppInput!) {
    createApp(input: $input) {
      secret
      errors {
        ...UserErrorFields
      }
    }
  }
`);
