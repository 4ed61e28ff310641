import { graphql } from '../../../graphql';

export const ExternalStrangerQuery = graphql(`
  query ExternalStranger {
    externalStranger {
      isVerified
      next
      provider {
        id
        chineseName
        englishName
      }
    }
  }
`);

export const BindExternalMutation = graphql(`
  mutation BindExternal($input: SignInInput!) {
    bindExternal(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);

export const RegisterExternalMutation = graphql(`
  mutation RegisterExternal($input: RegisterExternalInput!) {
    registerExternal(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);

export const UnbindExternalMutation = graphql(`
  mutation UnbindExternal($input: UnbindExternalInput!) {
    unbindExternal(input: $input) {
      me {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);
