import { Client, cacheExchange, fetchExchange } from 'urql';
import { currentLanguage } from '../i18n/i18n';
import { paths } from './paths';

/** What every request says of itself. */
export function requestHeaders(): Record<string, string> {
  return {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'accept-language': currentLanguage(),
  };
}

/** Queries go by POST to the portal that served the page; errors come back in the reader's language. */
export function createGraphqlClient(fetcher?: typeof fetch): Client {
  return new Client({
    url: new URL(paths.graphql, window.location.origin).href,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetchOptions: () => ({ headers: requestHeaders() }),
    ...(fetcher !== undefined && { fetch: fetcher }),
  });
}
