import { graphql } from '../../../../graphql';

export const SubmitRealNameMutation = graphql(`
  mutation SubmitRealName($input: SubmitRealNameInput!) {
    submitRealName(input: $input) {
      me {
        id
        verification {
          status
        }
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
