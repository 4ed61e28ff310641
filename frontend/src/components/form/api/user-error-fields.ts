import { graphql } from '../../../graphql';

/** What a form needs of an error: every mutation's payload has a list of them. */
graphql(`
  fragment UserErrorFields on UserError {
    message
    code
    path
    ... on LockedError {
      retryAfterSeconds
    }
  }
`);
