import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, operatorKey } from './portal';

async function open(page: Page): Promise<void> {
  await page.goto('/operations');
  await page.getByLabel('运维密钥').fill(operatorKey());
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByText('一切正常。')).toBeVisible();
}

test('an operator sees the silos, what they hold, and how current the index is', async ({ page }) => {
  await page.goto('/operations');
  await page.getByLabel('运维密钥').fill('not-the-key');
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByRole('alert')).toContainText('密钥不正确');
  await expectAccessible(page);

  await open(page);
  const silos = page.getByRole('group', { name: '节点' });
  await expect(silos.getByRole('row')).toHaveCount(2);
  await expect(silos.getByRole('row').nth(1)).toContainText('服务中');
  await expect(page.getByRole('table', { name: '各类型的激活' }).getByRole('row').nth(1)).toBeVisible();
  const again = page.waitForResponse((response) => new URL(response.url()).pathname === '/graphql');
  expect((await again).status()).toBe(200);

  await page.reload();
  await expect(page.getByText('一切正常。')).toBeVisible();
  await page.getByRole('button', { name: '清除密钥' }).click();
  await page.reload();
  await expect(page.getByLabel('运维密钥')).toBeVisible();
});

for (const width of [360, 1440]) {
  test(`the operations page fits ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the operations page has no serious accessibility finding in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expectAccessible(page);
  });
}

test('metrics are for this machine alone, and ready is JSON', async ({ request }) => {
  const metrics = await request.get('/metrics');
  expect(metrics.status()).toBe(200);
  expect(metrics.headers()['content-type']).toContain('version=0.0.4');
  const proxied = await request.get('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(proxied.status()).toBe(404);
  expect(await (await request.get('/health/ready')).json()).toEqual({ status: 'ready' });
});
