import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

/** A portal that knows a provider of OpenID Connect, and that provider; both on this machine, for these steps alone. */
interface City {
  readonly url: string;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((done) => stdout?.once('data', (data: Buffer) => done(data.toString().split('\n')[0] ?? '')));
}

/** Waits for the process too: until it has ended it may write into the folder that goes away. */
async function end(child: ChildProcess): Promise<void> {
  await new Promise((done) => {
    child.once('exit', done);
    child.kill();
  });
}

async function openCity(use: (city: City) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'opendata-city-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  cpSync(join(root, 'tests/OpenData.Silo.Tests/IdentityProvider'), folder, { recursive: true });
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  const provider = spawn('node', ['server.mjs', `${url}/login/external/city/callback`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const authority = (await firstLine(provider)).replace('serving ', '');
  const name = { zh: '市民平台', en: 'City' };
  const known = { id: 'city', name, authority, clientId: 'opendata', clientSecretFile: 'secret', verifiesNames: true };
  writeFileSync(join(folder, 'secret'), 'a secret of this test alone');
  writeFileSync(join(folder, 'oidc.json'), JSON.stringify([known]));
  const portal = spawn(
    'dotnet',
    [
      join(root, 'artifacts/bin/OpenData.Silo/release/OpenData.Silo.dll'),
      'serve',
      ...['--urls', url, '--data', join(folder, 'data'), '--web', join(root, 'frontend/dist')],
      ...['--demo', join(folder, 'nothing'), '--no-demo', '--hosts', '127.0.0.1', '--oidc', join(folder, 'oidc.json')],
    ],
    { env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development' }, stdio: 'ignore' },
  );
  const isReady = async () => (await fetch(`${url}/health/ready`).catch(() => null))?.status;
  await expect.poll(isReady, { timeout: 120_000 }).toBe(200);
  await use({ url });
  await Promise.all([end(portal), end(provider)]);
  rmSync(folder, { recursive: true });
}

/** Steps on the portal of the city. */
export const test = base.extend<object, { city: City }>({
  city: [async ({}, use) => openCity(use), { scope: 'worker', timeout: 300_000 }],
  baseURL: async ({ city }, use) => use(city.url),
});
