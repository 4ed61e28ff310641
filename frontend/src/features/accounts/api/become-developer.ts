import { graphql } from '../../../graphql';

export const BecomeDeveloperMutation = graphql(`
  mutation BecomeDeveloper($input: BecomeDeveloperInput!) {
    becomeDeveloper(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
