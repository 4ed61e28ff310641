import { requestHeaders } from '../../../../config/graphql-client';

function headersOf(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  const type = request.getResponseHeader('content-type');
  if (type !== null) {
    headers.set('content-type', type);
  }
  return headers;
}

/** A fetch that tells how much was sent, from 0 to 1, which the browser's own does not. */
function fetchWithProgress(onProgress: (sent: number) => void): typeof fetch {
  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(init.method ?? 'POST', input instanceof Request ? input.url : input);
      new Headers(init.headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
      request.onload = () =>
        resolve(new Response(request.responseText, { status: request.status, headers: headersOf(request) }));
      request.onerror = () => reject(new TypeError('The request got no answer.'));
      request.onabort = () => reject(new DOMException('The request was given up.', 'AbortError'));
      init.signal?.addEventListener('abort', () => request.abort());
      request.send(init.body as XMLHttpRequestBodyInit | null);
    });
}

/** How a mutation with files is sent: with the header that no page of another site can send, and its progress told. */
export function uploading(onProgress: (sent: number) => void) {
  return {
    fetch: fetchWithProgress(onProgress),
    fetchOptions: () => ({ headers: { ...requestHeaders(), 'GraphQL-Preflight': '1' } }),
  };
}
