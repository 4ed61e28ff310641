import { useQuery } from 'urql';
import { graphql } from '../../../graphql';
import type { ResourceQuery as ResourceData } from '../../../graphql/graphql';

const ResourceQuery = graphql(`
  query Resource($key: String!) {
    resource(key: $key) {
      key
      number
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
        number
        name
        version
        document
        ways {
          dialect
          formats
          operations {
            kind
            methods
            path
            headers {
              name
              type
              required
              defaultValue
              description
              english
              isSecret
            }
            parameters {
              name
              type
              required
              defaultValue
              description
              english
              least
              most
              choices
              isList
              isSecret
              item {
                name
                code
                type
                length
              }
            }
            returns {
              name
              item {
                name
                code
                type
                length
                description
              }
            }
          }
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
/** An interface as one dialect has it. */
export type WayDetails = InterfaceDetails['ways'][number];
/** One address of a way. */
export type OperationDetails = WayDetails['operations'][number];
export type HeaderDetails = OperationDetails['headers'][number];
export type ParameterDetails = OperationDetails['parameters'][number];

/** One resource with all that its page shows; `resource` is null when there is none under the key. */
export function useResource(key: string) {
  return useQuery({ query: ResourceQuery, variables: { key } });
}
