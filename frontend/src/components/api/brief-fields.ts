import { graphql } from '../../graphql';

/** What a list in short shows of each resource, besides the figure by which it was chosen. */
graphql(`
  fragment BriefFields on Resource {
    key
    title
    abstract
    provider
  }
`);
