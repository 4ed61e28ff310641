import { expect, test } from '@playwright/test';
import { demoToken, openSubdistricts, searchFromHome, subdistricts, takeScreenshot } from './portal';

test('a visitor searches, filters, opens a resource, reads its sample, copies the call, runs it and sees rows', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: '查找公共数据' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '数据领域' })).toBeVisible();
  await takeScreenshot(page, 'home', false);

  await searchFromHome(page, subdistricts.search, '搜索');
  const first = page.getByRole('heading', { level: 2 }).first();
  await expect(first).toContainText('街镇');
  await expect(first.locator('mark').first()).toBeVisible();

  const filter = page.getByRole('group', { name: '资源分类' }).getByRole('link').first();
  const count = Number((await filter.locator('.facet-count').innerText()).replaceAll(',', ''));
  await filter.click();
  await expect(page.getByRole('status').first()).toContainText(`共 ${count.toLocaleString('zh-CN')} 条数据`);
  await page.getByRole('link', { name: '清除全部' }).click();

  await first.getByRole('link').click();
  const sample = page.getByRole('group', { name: '数据样例' });
  await expect(sample.getByRole('columnheader', { name: subdistricts.firstColumn })).toBeVisible();
  await expect(sample.getByRole('row')).toHaveCount(11);
  await takeScreenshot(page, 'resource', false);

  const samples = page.locator('.call-samples');
  await samples.getByRole('button', { name: '复制' }).click();
  await expect(samples.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await samples.getByRole('group', { name: 'curl' }).innerText()).trim());
  const address = /^curl "(.+)"$/.exec(copied)?.[1] ?? '';
  expect(address).toContain('authToken=$TOKEN');
  const response = await request.get(address.replace('$TOKEN', encodeURIComponent(demoToken())));
  expect(response.status()).toBe(200);
  const answer = (await response.json()) as { code: number; data: Record<string, unknown>[] };
  expect(answer.code).toBe(200);
  expect(answer.data).toHaveLength(10);
  expect(JSON.stringify(answer.data[0])).toMatch(/\d{9}/);
});

test('the samples are shown in five languages with $TOKEN in place of a token', async ({ page }) => {
  await openSubdistricts(page);
  for (const language of ['curl', 'JavaScript', 'Python', 'C#', 'Java']) {
    await page.getByRole('tab', { name: language, exact: true }).click();
    await expect(page.getByRole('group', { name: language, exact: true })).toContainText('$TOKEN');
  }
});

test('the online test shows rows with the demo token and the refusal without a good one', async ({ page }) => {
  await openSubdistricts(page);
  const form = page.getByRole('form', { name: '在线测试' });
  await form.getByLabel('令牌（authToken）').fill('not-a-token');
  await form.getByRole('button', { name: '发送请求' }).click();
  await expect(form.getByText('HTTP 401 · code 40102')).toBeVisible();

  await form.getByLabel('令牌（authToken）').fill(demoToken());
  await form.getByLabel('page', { exact: true }).fill('3');
  await form.getByRole('button', { name: '发送请求' }).click();
  await expect(form.getByText('HTTP 200 · code 200')).toBeVisible();
  await expect(form.getByRole('group', { name: '返回的数据' }).getByRole('row')).toHaveCount(4);

  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))).not.toContain(
    demoToken(),
  );
});

test('field search finds only resources with the data item, and names it', async ({ page }) => {
  await searchFromHome(page, '区代码', '数据项');
  await expect(page).toHaveURL(/scope=data_items/);
  const results = page.locator('.result');
  await expect(results.first()).toBeVisible();
  for (const result of await results.all()) {
    await expect(result.locator('.match-reason')).toContainText('数据项');
    await expect(result.locator('.match-reason mark').first()).toBeVisible();
  }
});

test('a search without results says what to do next', async ({ page }) => {
  await searchFromHome(page, 'qzxvjkw', '搜索');
  await expect(page.getByRole('heading', { name: '没有找到符合条件的资源' })).toBeVisible();
  await page.getByRole('link', { name: '浏览全部数据资源' }).click();
  await expect(page.locator('.result')).toHaveCount(10);
});

test('filters, sort and page stay after reload and come back with the back button', async ({ page }) => {
  await page.goto('/search');
  const domain = page.getByRole('group', { name: '数据领域' }).getByRole('link').first();
  await domain.click();
  await expect(page).toHaveURL(/domain=/);
  await page.getByRole('link', { name: '更新时间' }).click();
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/domain=.*page=2/);
  await expect(page.getByRole('link', { name: '第 2 页' })).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('.result-list:not(.is-stale)')).toBeVisible();
  const titles = await page.locator('.result h2').allInnerTexts();

  await page.reload();
  await expect(page.locator('.result h2')).toHaveText(titles);
  await expect(page.getByRole('link', { name: '更新时间' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('group', { name: '已选条件' })).toBeVisible();

  await page.locator('.result h2 a').first().click();
  await expect(page).toHaveURL(/\/resources\//);
  await page.goBack();
  await expect(page.locator('.result h2')).toHaveText(titles);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/search\?domain=[^&]+$/);
  await page.goBack();
  await expect(page.getByRole('group', { name: '已选条件' })).toHaveCount(0);
});

test('the language is switched in place and kept', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Find public data' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page).toHaveTitle(/^Home/);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '查找公共数据' })).toBeVisible();
});

test('an unknown address and an unknown resource say so', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { level: 1, name: '没有这个页面' })).toBeVisible();
  await page.goto('/resources/00000000000000000000000000000000');
  await expect(page.getByRole('heading', { level: 1, name: '没有这个资源' })).toBeVisible();
});
