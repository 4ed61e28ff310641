/** Longer addresses are not taken everywhere. */
const longestAddress = 2000;

interface Body {
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

function addressByHash(address: string, { operationName = '', variables = {} }: Body, hash: string): string {
  const parameters = new URLSearchParams({ operationName, documentId: `sha256:${hash}` });
  if (Object.keys(variables).length > 0) {
    parameters.set('variables', JSON.stringify(variables));
  }
  return `${address}?${parameters.toString()}`;
}

/**
 * Sends queries by GET with the hash of their text in place of the text, so that the portal answers from its cache, or
 * with 304 and without a body. By POST goes what has no hash, what carries a key of its own, what makes too long an
 * address, and what the portal turns out not to know.
 */
export function queriesByHash(send: typeof fetch, hashes: Readonly<Record<string, string>>): typeof fetch {
  const unknown = new Set<string>();
  return async (input, init = {}) => {
    if (typeof input !== 'string' || typeof init.body !== 'string') {
      return send(input, init);
    }
    const body = JSON.parse(init.body) as Body;
    const hash = hashes[body.operationName ?? ''];
    const headers = new Headers(init.headers);
    if (hash === undefined || unknown.has(hash) || headers.has('authorization')) {
      return send(input, init);
    }
    const address = addressByHash(input, body, hash);
    if (address.length > longestAddress) {
      return send(input, init);
    }
    headers.delete('content-type');
    // The portal is asked each time, as by POST: only the bytes of an answer that is still the same are spared.
    const answer = await send(address, { ...init, method: 'GET', body: null, headers, cache: 'no-cache' });
    if (answer.status !== 400 || !(await answer.clone().text()).includes('PERSISTED_QUERY_NOT_FOUND')) {
      return answer;
    }
    unknown.add(hash);
    return send(input, init);
  };
}
