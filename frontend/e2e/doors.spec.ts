import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, expectToFit } from './portal';
import { registerPerson } from './registered';

/** A browser of its own, as a phone beside the desk is. */
async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  return context.newPage();
}

/** Opens the page with the picture; returns what a camera reads from it. */
async function showCode(page: Page, path: string): Promise<string> {
  const [response] = await Promise.all([
    page.waitForResponse(async (one) => one.url().endsWith('/graphql') && (await one.text()).includes('startScan')),
    page.goto(path),
  ]);
  const { data } = (await response.json()) as { data: { startScan: { code: string; secret: string } } };
  await expect(page.getByRole('img', { name: '登录二维码，用手机扫描' })).toBeVisible();
  expect(page.url()).not.toContain(data.startScan.secret);
  return `/login/scan/${data.startScan.code}`;
}

test('a phone that is signed in lets a browser in that shows a code', async ({ page, browser }) => {
  const phone = await openPhone(browser);
  const { userName } = await registerPerson(phone);
  const address = await showCode(page, '/login?by=scan&next=%2Faccount');
  await expectAccessible(page);
  const number = await page.locator('.scan__number strong').innerText();

  await phone.goto(address);
  await expect(phone.getByRole('heading', { level: 1, name: '确认登录' })).toBeVisible();
  await expect(phone.locator('.scan__number strong')).toHaveText(number);
  await expect(phone.getByText('Chrome, Linux')).toBeVisible();
  await expect(phone.getByRole('main').getByText(userName, { exact: true })).toBeVisible();
  await expectAccessible(phone);
  await expectNoSidewaysScroll(phone);
  await phone.getByRole('button', { name: '拒绝' }).focus();
  await phone.keyboard.press('Shift+Tab');
  await expect(phone.getByRole('button', { name: '确认登录' })).toBeFocused();
  await phone.keyboard.press('Enter');
  await expect(phone.getByText('已确认，那台设备即将登录。')).toBeVisible();

  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole('heading', { level: 2, name: userName })).toBeVisible();
  await phone.context().close();
});

test('what a phone refuses stays outside, and may ask again', async ({ page, browser }) => {
  const phone = await openPhone(browser);
  await registerPerson(phone);
  const address = await showCode(page, '/login?by=scan');
  await phone.goto(address);
  await phone.getByRole('button', { name: '拒绝' }).click();
  await expect(phone.getByText('已拒绝，那台设备不会登录。')).toBeVisible();
  await expect(page.getByText('手机上已拒绝这次登录。')).toBeVisible();
  await phone.reload();
  await expect(phone.getByText(/二维码已失效/)).toBeVisible();
  await page.getByRole('button', { name: '换一个二维码' }).press('Enter');
  await expect(page.getByRole('img', { name: '登录二维码，用手机扫描' })).toBeVisible();
  await expect(page.getByRole('link', { name: '登录', exact: true })).toBeVisible();
  await phone.context().close();
});

test('a phone that is not signed in is asked to, and comes back', async ({ page }) => {
  await page.goto('/login/scan/some-code');
  await expect(page).toHaveURL(/\/login\?next=%2Flogin%2Fscan%2Fsome-code$/);
});

test('who has no account to bind, or no certificate, is told what to do', async ({ page }) => {
  await page.goto('/login/external');
  await expect(page.getByRole('alert')).toContainText('没有待绑定的身份');
  await page.goto('/login/problem?why=no-organisation');
  await expect(page.getByRole('alert')).toContainText('该单位还没有账号');
  await page.getByRole('link', { name: '注册机构账号' }).click();
  await expect(page).toHaveURL(/\/register\?kind=organisation$/);
  await page.goto('/login/problem?why=<script>');
  await expect(page.getByRole('alert')).toContainText('请重新开始');
});

const pages = ['/login?by=scan', '/login/external', '/login/problem?why=no-organisation'];

expectToFit(pages);
