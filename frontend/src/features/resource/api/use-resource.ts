import { useQuery } from 'urql';
import { graphql } from '../../../graphql';
import type { ResourceQuery as ResourceData } from '../../../graphql/graphql';

const ResourceQuery = graphql(`
  query Resource($key: String!) {
    resource(key: $key) {
      key
      title
      abstract
      provider
      domain
      themes
      industry
      openType
      category
      updateFrequency
      scenarios
      tags
      keywords
      formats
      publishedAt
      updatedAt
      rowCount
      sourceUrl
      sourcePortal
      province
      city
      license
      isExample
      unmapped {
        field
        value
      }
      views
      downloads
      calls
      rating
      files {
        name
        format
        size
      }
      dataItems {
        name
        code
        type
        length
        description
      }
      parameters {
        name
        code
        type
        length
        description
      }
      sample(first: 10) {
        totalCount
        columns {
          name
          code
          type
          length
          description
        }
        rows
      }
      interfaces {
        method
        path
        parameters {
          name
          type
          required
          defaultValue
          description
        }
        returns {
          name
          code
          type
          length
          description
        }
      }
      related(first: 6) {
        key
        title
        abstract
        provider
        category
        updatedAt
        isExample
      }
    }
  }
`);

export type ResourceDetails = NonNullable<ResourceData['resource']>;
export type DataItemDetails = ResourceDetails['dataItems'][number];
export type InterfaceDetails = ResourceDetails['interfaces'][number];

/** One resource with all that its page shows; `resource` is null when there is none under the key. */
export function useResource(key: string) {
  return useQuery({ query: ResourceQuery, variables: { key } });
}
