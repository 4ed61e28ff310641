import { Client, cacheExchange, fetchExchange } from 'urql';
import { paths } from './paths';

/** Queries go by POST to the portal that served the page. */
export function createGraphqlClient(fetcher?: typeof fetch): Client {
  return new Client({
    url: new URL(paths.graphql, window.location.origin).href,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetchOptions: { headers: { accept: 'application/graphql-response+json, application/json;q=0.9' } },
    ...(fetcher !== undefined && { fetch: fetcher }),
  });
}
