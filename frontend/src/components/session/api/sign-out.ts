import { graphql } from '../../../graphql';

export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      errors {
        ...UserErrorFields
      }
    }
  }
`);
