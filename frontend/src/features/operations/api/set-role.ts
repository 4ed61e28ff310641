import { graphql } from '../../../graphql';

export const SetRoleMutation = graphql(`
  mutation SetRole($input: SetRoleInput!) {
    setRole(input: $input) {
      roles
      errors {
        ...UserErrorFields
      }
    }
  }
`);
