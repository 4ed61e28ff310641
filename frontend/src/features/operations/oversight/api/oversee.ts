import { graphql } from '../../../../graphql';

export const EndSessionsMutation = graphql(`
  mutation EndSessions($input: EndSessionsInput!) {
    endSessions(input: $input) {
      person {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);

export const RevokeTokenOfMutation = graphql(`
  mutation RevokeTokenOf($input: RevokeTokenOfInput!) {
    revokeTokenOf(input: $input) {
      person {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);

export const BlockAccountMutation = graphql(`
  mutation BlockAccount($input: BlockAccountInput!) {
    blockAccount(input: $input) {
      person {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);

export const UnblockAccountMutation = graphql(`
  mutation UnblockAccount($input: UnblockAccountInput!) {
    unblockAccount(input: $input) {
      person {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
