#!/usr/bin/env node
// Runs the official clients graphql-ws and graphql-sse (single connection and distinct connections) against a served schema.
//   node clients.mjs URL      such as http://127.0.0.1:5000/graphql; WebSockets are at the same address
// Prints every flow that fails and 'N passed, N failed' last; exits 1 when one failed.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
const require = createRequire(new URL('./node/', import.meta.url));
const ws = require('graphql-ws');
const sse = require('graphql-sse');
const { WebSocket } = require('ws');

const url = process.argv[2];
if (!url) { console.error('usage: clients.mjs URL'); process.exit(2); }
const socketUrl = url.replace(/^http/, 'ws');
const endless = { query: 'subscription { ticker(count: 2147483647) }' };

const all = async (iterable) => { const results = []; for await (const result of iterable) results.push(result); return results; };
const within = (promise, what) => {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`${what}: no end within 10 s`)), 10_000); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

// ---- flows that every client must pass; iterate(payload) gives the results of one operation
const flows = {
  'a query has one result': async (client) => {
    const [result, ...more] = await all(client.iterate({ query: '{ version dataset(id: "dataset:1") { slug } }' }));
    assert.equal(result.data.dataset.slug, 'air-quality');
    assert.equal(more.length, 0);
  },
  'variables and the operation name are used': async (client) => {
    const [result] = await all(client.iterate({ query: 'query A { version } query B($id: ID!) { dataset(id: $id) { id } }', operationName: 'B', variables: { id: 'dataset:2' } }));
    assert.deepEqual(result, { data: { dataset: { id: 'dataset:2' } } });
  },
  'a mutation has one result': async (client) => {
    const [result, ...more] = await all(client.iterate({ query: 'mutation { rate(input: { datasetId: "dataset:1", stars: 9 }) { errors { message } } }' }));
    assert.deepEqual(result, { data: { rate: { errors: [{ message: 'Stars must be 1 to 5.' }] } } });
    assert.equal(more.length, 0);
  },
  'a subscription runs to its end': async (client) => {
    const results = await all(client.iterate({ query: 'subscription { datasetChanged { sequence dataset { id } } }' }));
    assert.deepEqual(results.map((result) => result.data.datasetChanged.sequence), [1, 2, 3]);
  },
  'an error of one event does not end the subscription': async (client) => {
    const results = await all(client.iterate({ query: 'subscription { brokenTicker(at: 1) }' }));
    assert.equal(results.length, 3);
    assert.deepEqual(results.map((result) => !!result.errors), [false, true, false]);
  },
  'a subscription is ended half way': async (client) => {
    let seen = 0;
    for await (const result of client.iterate(endless)) { assert.equal(result.data.ticker, ++seen); if (seen === 20) break; }
    assert.equal(seen, 20);
    const [after] = await all(client.iterate({ query: '{ version }' }));
    assert.ok(after.data.version);
  },
  'two subscriptions run beside each other': async (client) => {
    const [left, right] = await Promise.all([5, 7].map((count) => all(client.iterate({ query: `subscription { ticker(count: ${count}) }` }))));
    assert.deepEqual([left.length, right.length], [5, 7]);
  },
  'a faulty document is an error with its place': async (client) => {
    const errors = await errorsOf(client.iterate({ query: 'subscription { nope }' }));
    assert.match(errors[0].message, /Cannot query field "nope"/);
    assert.deepEqual(errors[0].locations, [{ line: 1, column: 16 }]);
  },
  'a source that refuses is an error with its path': async (client) => {
    const errors = await errorsOf(client.iterate({ query: 'subscription { neverStarts }' }));
    assert.deepEqual(errors.map(({ message, path }) => ({ message, path })), [{ message: 'Source stream refused.', path: ['neverStarts'] }]);
  },
};

// The clients throw an array of errors, a network error with the answer, or give one result without data.
async function errorsOf(iterable) {
  let results;
  try { results = await all(iterable); } catch (thrown) {
    if (Array.isArray(thrown)) return thrown;
    if (thrown?.response) return (await thrown.response.json()).errors;
    throw thrown;
  }
  assert.equal(results.length, 1);
  assert.ok(!('data' in results[0]));
  return results[0].errors;
}

// ---- reconnecting: the first connection breaks in the middle, the client comes back by itself
const reconnects = {
  'graphql-ws': async () => {
    let opened = 0, socket;
    const client = ws.createClient({
      url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 3, retryWait: async () => {}, shouldRetry: () => true,
      on: { connected: (s) => { opened++; socket = s; } },
    });
    let seen = 0;
    for await (const result of client.iterate(endless)) {
      assert.ok(result.data.ticker);
      if (++seen === 5 && opened === 1) socket.terminate();
      if (opened === 2) break;
    }
    assert.equal(opened, 2);
    await client.dispose();
  },
  'graphql-sse distinct': () => reconnectSse(false),
  'graphql-sse single': () => reconnectSse(true),
};
async function reconnectSse(singleConnection) {
  let streams = 0;
  const cuts = [];
  const client = sse.createClient({
    url, singleConnection, retryAttempts: 3, retry: async () => {},
    fetchFn: async (input, init) => {
      if (init.headers?.accept !== 'text/event-stream') return fetch(input, init);
      const response = await fetch(input, init);
      if (++streams > 1) return response;
      // The first stream breaks after some bytes, as when the network fails.
      const reader = response.body.getReader();
      let parts = 0;
      const broken = new ReadableStream({
        async pull(controller) {
          const { value, done } = await reader.read();
          if (done) return controller.close();
          if (++parts <= 3) return controller.enqueue(value);
          cuts.push(parts);
          await reader.cancel();
          // The client calls it a failure of the network when it has read all that came and waits for more.
          setImmediate(() => controller.error(new TypeError('network error')));
        },
      });
      return new Response(broken, { status: response.status, headers: response.headers });
    },
  });
  for await (const result of client.iterate(endless)) { assert.ok(result.data.ticker); if (streams === 2) break; }
  assert.equal(streams, 2);
  assert.equal(cuts.length, 1);
  client.dispose();
}

const clients = {
  'graphql-ws': () => ws.createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 }),
  'graphql-sse distinct': () => sse.createClient({ url, singleConnection: false, retryAttempts: 0 }),
  // This mode aborts a refused request before its caller could read why, so the answer is read first.
  'graphql-sse single': () => sse.createClient({
    url, singleConnection: true, retryAttempts: 0,
    fetchFn: async (input, init) => { const response = await fetch(input, init); return response.ok ? response : new Response(await response.text(), response); },
  }),
};
let passed = 0, failed = 0;
async function flow(name, run) {
  try { await within(run(), name); passed++; } catch (failure) { failed++; console.log(`failed: ${name}\n  ${failure?.stack ?? JSON.stringify(failure)}`); }
}
for (const [name, create] of Object.entries(clients)) {
  const client = create();
  for (const [title, run] of Object.entries(flows)) await flow(`${name}: ${title}`, () => run(client));
  await client.dispose();
  await flow(`${name}: comes back after the connection broke`, reconnects[name]);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
