import { expect, test, type Page } from '@playwright/test';
import { becomeDeveloper, entitle, registerPerson } from './registered';
import { expectAccessible, expectNoSidewaysScroll, openSubdistricts, takeScreenshot } from './portal';

async function expectToFit(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takeScreenshot(page, `${name}-${width}`);
  }
}

test('a developer reads an interface, tries it with a token of their own and without a secret, in each dialect', async ({
  page,
}) => {
  test.slow();
  const { userName } = await registerPerson(page);
  await page.goto('/account/tokens');
  await becomeDeveloper(page);
  const made = await page.request.post('/graphql', {
    data: { query: 'mutation { createToken(input: { name: "在线测试" }) { token { id } errors { message } } }' },
  });
  expect(made.status()).toBe(200);

  await openSubdistricts(page);
  await entitle(page, userName);
  const form = page.getByRole('form', { name: '在线测试' });
  await expect(form.getByLabel('使用哪个授权')).toHaveValue(/^token\//);
  await expect(form.getByLabel('令牌（authToken）')).toHaveCount(0);
  await form.getByLabel('page', { exact: true }).fill('2');
  await form.getByRole('button', { name: '发送请求' }).click();
  await expect(form.getByText('HTTP 200 · code 200')).toBeVisible();
  await expect(form.getByText('19 次')).toBeVisible();
  await expect(form.getByRole('group', { name: '返回的数据' }).getByRole('row')).toHaveCount(3);
  await expectToFit(page, 'interface-tianjin');

  await page.getByRole('link', { name: '浙江', exact: true }).click();
  await page.getByRole('link', { name: '数据总量', exact: true }).click();
  await page.getByRole('button', { name: '发送请求' }).click();
  await expect(page.getByText('HTTP 200 · status 1')).toBeVisible();
  await expect(page.getByText('18 次')).toBeVisible();
  await expect(form.getByText('234', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'API-2(XML)', exact: true }).click();
  await form.getByLabel('limit', { exact: true }).fill('3');
  await page.getByRole('button', { name: '发送请求' }).click();
  await expect(page.getByText('17 次')).toBeVisible();
  await expect(form.getByRole('group', { name: '返回的数据' }).getByRole('row')).toHaveCount(4);
  await form.getByText('返回原文').click();
  await expect(form.getByRole('group', { name: '返回原文' })).toContainText('<row>');
  await expectToFit(page, 'interface-xml');

  await page.getByRole('link', { name: '城市管理标准', exact: true }).click();
  await form.getByLabel('pageSize', { exact: true }).fill('2');
  await form.getByLabel('format', { exact: true }).selectOption('xml');
  await page.getByRole('button', { name: '发送请求' }).click();
  await expect(page.getByText('16 次')).toBeVisible();
  await expect(form.getByRole('group', { name: '返回的数据' }).getByRole('row')).toHaveCount(3);
  await expectToFit(page, 'interface-standard');

  await page.reload();
  await expect(page).toHaveURL(/interface=2/);
  await expect(page.getByRole('link', { name: 'API-2(XML)', exact: true })).toHaveAttribute('aria-current', 'page');
  const address = await page.getByRole('link', { name: /^OpenAPI 3\.1 文档/ }).getAttribute('href');
  const document = (await (await page.request.get(address ?? '')).json()) as { openapi: string; paths: object };
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toHaveLength(2);
});

test('what the form would refuse is marked, and the keyboard is brought there', async ({ page }) => {
  await openSubdistricts(page);
  const form = page.getByRole('form', { name: '在线测试' });
  await form.getByRole('button', { name: '发送请求' }).click();
  await expect(form.getByLabel('令牌（authToken）')).toBeFocused();
  await form.getByLabel('令牌（authToken）').fill('not-a-token');
  await form.getByLabel('其他条件').fill('nothing');
  await form.getByRole('button', { name: '发送请求' }).click();
  await expect(form.getByLabel('其他条件')).toBeFocused();
  await expect(form.getByText('这一行不是“名称=值”：nothing')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Errors' })).toBeVisible();
  await expectAccessible(page);
});
