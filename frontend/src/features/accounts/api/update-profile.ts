import { graphql } from '../../../graphql';

export const UpdateProfileMutation = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
