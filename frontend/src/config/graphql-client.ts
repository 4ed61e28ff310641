import { Client, cacheExchange, fetchExchange } from 'urql';
import queryHashes from 'virtual:query-hashes';
import { currentLanguage } from '../i18n/i18n';
import { paths } from './paths';
import { queriesByHash } from './queries-by-hash';

/** What every request says of itself. */
export function requestHeaders(): Record<string, string> {
  return {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'accept-language': currentLanguage(),
  };
}

/**
 * Speaks to the portal that served the page, in queries by GET where it knows them; errors come back in the reader's
 * language.
 */
export function createGraphqlClient(
  fetcher: typeof fetch = (input, init) => fetch(input, init),
  hashes: Readonly<Record<string, string>> = queryHashes,
): Client {
  return new Client({
    url: new URL(paths.graphql, window.location.origin).href,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false, // queriesByHash makes GETs of POSTs.
    fetchOptions: () => ({ headers: requestHeaders() }),
    fetch: queriesByHash(fetcher, hashes),
  });
}
