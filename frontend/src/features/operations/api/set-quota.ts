import { graphql } from '../../../graphql';

export const SetQuotaMutation = graphql(`
  mutation SetQuota($input: SetQuotaInput!) {
    setQuota(input: $input) {
      dailyQuota
      errors {
        ...UserErrorFields
      }
    }
  }
`);
