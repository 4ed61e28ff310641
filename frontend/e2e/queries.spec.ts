import { expect, test } from '@playwright/test';

test('the site names its queries by hash, so that their answers are cached', async ({ page, request }) => {
  const asked: string[] = [];
  page.on('request', (sent) => {
    const { pathname, searchParams } = new URL(sent.url());
    if (pathname === '/graphql') {
      asked.push(`${sent.method()} ${/^sha256:[0-9a-f]{64}$/.test(searchParams.get('documentId') ?? '') ? 'hash' : 'text'}`);
    }
  });
  const home = page.waitForResponse((response) => response.url().includes('operationName=Home'));
  await page.goto('/');
  const response = await home;
  expect(response.status()).toBe(200);
  await expect(page.getByRole('heading', { name: '数据领域' })).toBeVisible();
  expect(new Set(asked)).toEqual(new Set(['GET hash']));

  const headers = { accept: 'application/graphql-response+json' };
  const first = await request.get(response.url(), { headers });
  expect(first.headers()['cache-control']).toBe('public, max-age=10');
  const tag = first.headers().etag ?? '';
  const second = await request.get(response.url(), { headers: { ...headers, 'if-none-match': tag } });
  expect(second.status()).toBe(304);
});
