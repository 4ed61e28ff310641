import { graphql } from '../../../graphql';

export const ChangeAgentMutation = graphql(`
  mutation ChangeAgent($input: ChangeAgentInput!) {
    changeAgent(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
