import { gql } from 'urql';
import { expect, test, vi } from 'vitest';
import { createGraphqlClient } from './graphql-client';
import { queriesByHash } from './queries-by-hash';

const address = 'https://portal.example/graphql';
const hashes = { Named: 'ab12' };

function post(body: object, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
  };
}

function portal(...answers: readonly Response[]) {
  const left = [...answers];
  const send = vi.fn<typeof fetch>(() => Promise.resolve(left.shift() ?? new Response('{"data":{}}')));
  return { send, ask: queriesByHash(send, hashes) };
}

const named = { operationName: 'Named', query: 'query Named { a }', variables: { text: '停车', first: 10 } };

test('a query with a hash goes by GET, without its text', async () => {
  const { send, ask } = portal();
  const { signal } = new AbortController();
  await ask(address, { ...post(named, { 'accept-language': 'en' }), signal });
  expect(send).toHaveBeenCalledOnce();
  const [sent, init] = send.mock.calls[0] ?? [];
  const url = new URL(typeof sent === 'string' ? sent : '');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    operationName: 'Named',
    documentId: 'sha256:ab12',
    variables: '{"text":"停车","first":10}',
  });
  expect(init).toMatchObject({ method: 'GET', body: null, cache: 'no-cache', signal });
  expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
    accept: 'application/graphql-response+json',
    'accept-language': 'en',
  });
});

test('a query without variables has a short address', async () => {
  const { send, ask } = portal();
  await ask(address, post({ ...named, variables: {} }));
  expect(send.mock.calls[0]?.[0]).toBe(`${address}?operationName=Named&documentId=sha256%3Aab12`);
});

test.each([
  ['without a hash', { ...named, operationName: 'Other' }, {}],
  ['without a name', { query: '{ a }' }, {}],
  ['with a key', named, { authorization: 'Bearer key' }],
  ['that makes too long an address', { ...named, variables: { text: '长'.repeat(300) } }, {}],
])('a query %s goes by POST as it is', async (_, body, headers) => {
  const { send, ask } = portal();
  const init = post(body, headers);
  await ask(address, init);
  expect(send.mock.calls).toEqual([[address, init]]);
});

test('what the portal does not know goes by POST, from then on at once', async () => {
  const miss = new Response('{"errors":[{"extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}', { status: 400 });
  const { send, ask } = portal(miss);
  const init = post(named);
  expect(await (await ask(address, init)).text()).toBe('{"data":{}}');
  expect(send.mock.calls.map(([, sent]) => sent?.method)).toEqual(['GET', 'POST']);
  await ask(address, init);
  expect(send.mock.calls.map(([, sent]) => sent?.method)).toEqual(['GET', 'POST', 'POST']);
  expect(send.mock.calls[2]).toEqual([address, init]);
});

test('another failure is an answer', async () => {
  const { send, ask } = portal(new Response('{"errors":[{"message":"no"}]}', { status: 400 }));
  expect(await (await ask(address, post(named))).json()).toEqual({ errors: [{ message: 'no' }] });
  expect(send).toHaveBeenCalledOnce();
});

test('the client asks by hash and understands the answer; a mutation goes by POST', async () => {
  const methods: unknown[] = [];
  const send: typeof fetch = (_, init) => {
    methods.push(init?.method);
    return Promise.resolve(
      new Response('{"data":{"a":1}}', { headers: { 'content-type': 'application/graphql-response+json' } }),
    );
  };
  const client = createGraphqlClient(send, hashes);
  const read = await client.query<{ a: number }>(gql('query Named { a }'), {}).toPromise();
  expect(read.data).toEqual({ a: 1 });
  await client.mutation(gql('mutation Change { a }'), {}).toPromise();
  expect(methods).toEqual(['GET', 'POST']);
});
