import { graphql } from '../../../graphql';

export const RegisterOrganisationMutation = graphql(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
    registerOrganisation(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
