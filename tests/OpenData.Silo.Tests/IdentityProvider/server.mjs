// A provider of OpenID Connect for tests: node server.mjs CALLBACK-ADDRESS... prints "serving ADDRESS" on a port of its own.
// Whoever gives a login is that person; their name is 王小明 and any password is right.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const server = createServer((request, response) => handle(request, response));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'opendata',
      client_secret: 'a secret of this test alone',
      redirect_uris: process.argv.slice(2),
    },
  ],
  cookies: { keys: [randomBytes(32).toString('hex')] },
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
  claims: { openid: ['sub'], profile: ['name'] },
  pkce: { required: () => true },
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, name: '王小明' }) }),
});
const handle = provider.callback();
console.log(`serving ${issuer}`);
