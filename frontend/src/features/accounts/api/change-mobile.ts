import { graphql } from '../../../graphql';

export const ChangeMobileMutation = graphql(`
  mutation ChangeMobile($input: ChangeMobileInput!) {
    changeMobile(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
