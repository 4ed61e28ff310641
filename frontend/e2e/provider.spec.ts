import { expect } from '@playwright/test';
import { test } from './city';
import { solve } from './phone';
import { expectAccessible, expectNoSidewaysScroll } from './portal';
import { registerPerson } from './registered';

test('who is known to a provider binds an account, comes in by the provider alone, and unbinds', async ({
  page,
  browser,
  city,
}) => {
  test.slow();
  const { userName, password } = await registerPerson(page);
  await page.context().clearCookies();

  await page.goto('/login?next=%2Faccount%2Fsecurity');
  await expectAccessible(page);
  await page.getByRole('link', { name: '市民平台' }).press('Enter');
  await page.locator('input[name=login]').fill(userName);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]').click();

  await expect(page.getByRole('heading', { level: 1, name: '绑定账号' })).toBeVisible();
  await expect(page).toHaveURL(/\/login\/external$/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: '看不清？回答问题' }).press('Enter');
  const question = page.locator('.captcha strong');
  await expect(question).toHaveText(/等于/);
  await page.getByRole('textbox', { name: '用户名或手机号' }).fill(userName);
  await page.getByRole('textbox', { name: '登录密码' }).fill(password);
  await page.getByRole('textbox', { name: '验证问题' }).fill(solve(await question.innerText()));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account\/security$/);
  await expect(page.getByText('已认证')).toBeVisible();

  // The provider still knows its browser, so one click is enough; the portal's session is another.
  const elsewhere = await browser.newContext({ baseURL: city.url, storageState: await page.context().storageState() });
  const again = await elsewhere.newPage();
  await elsewhere.clearCookies({ name: 'opendata_session' });
  await again.goto('/login?next=%2Faccount');
  await again.getByRole('link', { name: '市民平台' }).click();
  await expect(again.getByRole('heading', { level: 2, name: userName })).toBeVisible();
  await elsewhere.close();

  await page.getByRole('button', { name: '解绑市民平台' }).click();
  await page.getByRole('textbox', { name: '当前密码' }).fill(password);
  await page.getByRole('button', { name: '解绑', exact: true }).click();
  await expect(page.getByText('已解绑。')).toBeVisible();
  await expect(page.getByRole('link', { name: '绑定市民平台' })).toBeVisible();
  await expectAccessible(page);
});
