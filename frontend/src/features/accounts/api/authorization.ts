import { graphql } from '../../../graphql';

export const AuthorizationQuery = graphql(`
  query Authorization($request: AuthorizationInput!) {
    authorization(request: $request) {
      appName
      appDescription
      developerName
      redirectTo
      errors {
        ...UserErrorFields
      }
    }
  }
`);
