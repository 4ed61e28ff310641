import { expect, test, type Page } from '@playwright/test';
import { press, tabTo, typeInto } from './keyboard';
import { countMessages, newMobile, readCode, solve } from './phone';
import { expectAccessible, expectToFit, openSubdistricts } from './portal';
import { becomeDeveloper } from './registered';

const words = {
  'zh-CN': {
    mobile: '手机号',
    toQuestion: '看不清？回答问题',
    answer: '验证问题',
    send: '获取短信验证码',
    code: '短信验证码',
    again: /后可重新获取$/,
    asked: /等于/,
  },
  en: {
    mobile: 'Mobile number',
    toQuestion: 'Cannot read it? Answer a question',
    answer: 'Answer to the question',
    send: 'Send me a code',
    code: 'Code from the SMS',
    again: /^Again in/,
    asked: /What is/,
  },
} as const;

const password = 'Passw0rd-one';
const newPassword = 'Passw0rd-two';

/** One person through all the steps: they share an account, and codes are sent once a minute. */
interface Person {
  readonly userName: string;
  readonly mobile: string;
}

function newPerson(): Person {
  const mobile = newMobile();
  return { userName: `e2e_${mobile}`, mobile };
}

/** Answers the question of the page; it comes in the place of the picture. */
async function answerQuestion(page: Page, language: keyof typeof words): Promise<void> {
  const { toQuestion, answer, asked } = words[language];
  if ((await page.getByRole('button', { name: toQuestion, exact: true }).count()) > 0) {
    await press(page, toQuestion);
  }
  const question = page.locator('.captcha strong');
  await expect(question).toHaveText(asked);
  // The box is before the button in the order of the page.
  await page.getByRole('textbox', { name: answer, exact: true }).focus();
  await page.keyboard.type(solve(await question.innerText()));
}

/** Asks for a code and writes it where the focus goes: into its box. A number gets one code a minute, so it may wait. */
async function proveMobile(page: Page, mobile: string, language: keyof typeof words): Promise<void> {
  const { send, code, again } = words[language];
  const before = await countMessages(page, mobile);
  const box = page.getByRole('textbox', { name: code, exact: true });
  await typeInto(page, words[language].mobile, mobile);
  await answerQuestion(page, language);
  await press(page, send);
  const isTooEarly = page.getByRole('button', { name: again }).and(page.locator('[aria-disabled="true"]'));
  await expect(isTooEarly).toBeVisible();
  if ((await countMessages(page, mobile)) === before) {
    await expect(page.getByRole('button', { name: send, exact: true })).toBeVisible({ timeout: 90_000 });
    await answerQuestion(page, language);
    await press(page, send);
  }
  await expect(box).toBeFocused();
  await page.keyboard.type(await readCode(page, mobile, before));
}

async function register(page: Page, { userName, mobile }: Person, next: string): Promise<void> {
  await page.goto(`/register?next=${encodeURIComponent(next)}`);
  await expect(page.getByRole('heading', { level: 1, name: '账号注册' })).toBeVisible();
  await typeInto(page, '用户名', userName);
  await proveMobile(page, mobile, 'zh-CN');
  await typeInto(page, '登录密码', password);
  await typeInto(page, '确认密码', password);
  await tabTo(page, '我已阅读并接受', 'checkbox');
  await page.keyboard.press('Space');
  await press(page, '注册');
}

async function signOut(page: Page, userName: string): Promise<void> {
  await page.getByRole('button', { name: `${userName}，账户菜单` }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('link', { name: '登录', exact: true })).toBeVisible();
}

async function signIn(page: Page, login: string, withPassword: string, next: string): Promise<void> {
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  await typeInto(page, '用户名或手机号', login);
  await typeInto(page, '登录密码', withPassword);
  await answerQuestion(page, 'zh-CN');
  await page.keyboard.press('Enter');
}

test('a person registers by keyboard, logs out and in, makes a token and calls with it', async ({ page, request }) => {
  test.slow();
  const person = newPerson();
  await register(page, person, '/account');
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole('heading', { level: 2, name: person.userName })).toBeVisible();
  await expect(page.getByText(`${person.mobile.slice(0, 3)}****${person.mobile.slice(7)}`)).toBeVisible();
  await expectAccessible(page);

  await signOut(page, person.userName);
  await page.goto('/account/tokens');
  await expect(page).toHaveURL(/\/login\?next=%2Faccount%2Ftokens$/);
  await signIn(page, person.userName, password, '/account/tokens');
  await expect(page).toHaveURL(/\/account\/tokens$/);

  await becomeDeveloper(page);

  await page.getByRole('textbox', { name: '令牌名称' }).fill('浏览器测试');
  await page.getByRole('button', { name: '创建令牌' }).click();
  const dialog = page.getByRole('dialog', { name: '令牌“浏览器测试”已生成' });
  await expect(dialog.getByText(/只在此显示一次/)).toBeVisible();
  const token = (await dialog.getByRole('status', { name: '令牌' }).innerText()).trim();
  expect(token.length).toBeGreaterThan(20);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '我已保存，关闭' }).click();
  await expect(page.getByText('20 / 20 次')).toBeVisible();
  expect(await page.content()).not.toContain(token);

  await openSubdistricts(page);
  const key = /[0-9a-f]{32}/.exec(page.url())?.[0] ?? '';
  const call = await request.get(`/api/invoke/${key}`, { params: { pageNum: 1, page: 3, authToken: token } });
  expect(call.status()).toBe(200);
  expect(((await call.json()) as { data: unknown[] }).data).toHaveLength(3);
  await page.goto('/account/tokens');
  await expect(page.getByText('19 / 20 次')).toBeVisible();

  await page.getByRole('button', { name: '注销令牌：浏览器测试' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '注销' }).click();
  await expect(page.getByText('令牌已注销。')).toBeVisible();
  const refused = await request.get(`/api/invoke/${key}`, { params: { pageNum: 1, page: 3, authToken: token } });
  expect(refused.status()).toBe(401);
});

test('a forgotten password is set anew, and only the new one opens', async ({ page }) => {
  test.slow();
  const person = newPerson();
  await register(page, person, '/');
  await signOut(page, person.userName);

  await page.goto('/reset');
  await proveMobile(page, person.mobile, 'zh-CN');
  await press(page, '下一步');
  await expect(page.getByRole('heading', { level: 2, name: '密码设置' })).toBeFocused();
  await typeInto(page, '新密码', newPassword);
  await typeInto(page, '确认密码', newPassword);
  await press(page, '设置新密码');
  await expect(page.getByRole('heading', { level: 2, name: '设置成功' })).toBeFocused();
  await expectAccessible(page);

  await signIn(page, person.mobile, password, '/account');
  await expect(page.getByRole('alert').first()).not.toBeEmpty();
  await expect(page).toHaveURL(/\/login/);
  await signIn(page, person.mobile, newPassword, '/account/security');
  await expect(page).toHaveURL(/\/account\/security$/);
  await expect(page.getByText('当前设备')).toBeVisible();
});

test('in English, one logs in with a code by SMS', async ({ page }) => {
  test.slow();
  const person = newPerson();
  await register(page, person, '/');
  await signOut(page, person.userName);

  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Log in', exact: true }).click();
  await page.getByRole('link', { name: 'With a code by SMS' }).click();
  await proveMobile(page, person.mobile, 'en');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `${person.userName}, account menu` })).toBeVisible();
});

test('what is missing is said beside each field, and the first one is reached', async ({ page }) => {
  await page.goto('/register');
  await page.getByRole('main').getByRole('button', { name: '注册', exact: true }).click();
  const name = page.getByRole('textbox', { name: '用户名', exact: true });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/请填写用户名/);
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(6);
  await expectAccessible(page);
});

test('no address of another site is gone to after logging in', async ({ page }) => {
  test.slow();
  const person = newPerson();
  await register(page, person, '//evil.example/');
  await expect(page.getByRole('heading', { level: 1, name: '查找公共数据' })).toBeVisible();
  await expect(page).toHaveURL(/^http:\/\/[^/]+\/$/);
});

const pages = ['/register', '/register?kind=organisation', '/login', '/reset', '/developers', '/terms', '/privacy'];

expectToFit(pages);
