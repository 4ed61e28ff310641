import { graphql } from '../../../../graphql';

export const SubmitCertificationMutation = graphql(`
  mutation SubmitCertification($input: SubmitCertificationInput!) {
    submitCertification(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
