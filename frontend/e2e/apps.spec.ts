import { expect, test, type Page } from '@playwright/test';
import { tabTo, typeInto } from './keyboard';
import { countMessages, newMobile, readCode, solve } from './phone';
import { expectAccessible, expectNoSidewaysScroll, openSubdistricts, takeScreenshot } from './portal';
import { becomeDeveloper } from './registered';

const password = 'Passw0rd-one';

/** Answers the question that comes in the place of the picture. */
async function answerQuestion(page: Page): Promise<void> {
  const other = page.getByRole('button', { name: '看不清？回答问题', exact: true });
  if ((await other.count()) > 0) {
    await other.click();
  }
  const question = page.locator('.captcha strong');
  await expect(question).toHaveText(/等于/);
  await page.getByRole('textbox', { name: '验证问题', exact: true }).fill(solve(await question.innerText()));
}

/** Registers somebody who is a developer. */
async function registerDeveloper(page: Page): Promise<string> {
  const mobile = newMobile();
  const userName = `e2e_${mobile}`;
  await page.goto('/register?next=%2Faccount%2Fapps');
  await page.getByRole('textbox', { name: '用户名', exact: true }).fill(userName);
  await page.getByRole('textbox', { name: '手机号', exact: true }).fill(mobile);
  await answerQuestion(page);
  const before = await countMessages(page, mobile);
  await page.getByRole('button', { name: '获取短信验证码' }).click();
  await page.getByRole('textbox', { name: '短信验证码', exact: true }).fill(await readCode(page, mobile, before));
  await page.getByRole('textbox', { name: '登录密码', exact: true }).fill(password);
  await page.getByRole('textbox', { name: '确认密码', exact: true }).fill(password);
  await page.getByRole('checkbox', { name: '我已阅读并接受' }).check();
  await page.getByRole('main').getByRole('button', { name: '注册', exact: true }).click();
  await expect(page).toHaveURL(/\/account\/apps$/);
  await becomeDeveloper(page);
  await expect(page.getByRole('textbox', { name: '应用名称' })).toBeVisible();
  return userName;
}

/** Adds an app by keyboard; its AppSecret. */
async function addApp(page: Page, name: string, callback: string): Promise<string> {
  await typeInto(page, '应用名称', name);
  await typeInto(page, '标签', '地图、停车');
  await tabTo(page, '生活服务', 'checkbox');
  await page.keyboard.press('Space');
  await tabTo(page, '交通运输', 'checkbox');
  await page.keyboard.press('Space');
  await typeInto(page, '描述', '方便市民查找附近的停车场');
  await typeInto(page, '回调地址', callback);
  await tabTo(page, '添加应用', 'button');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `“${name}”的AppSecret已生成` });
  const secret = (await dialog.getByRole('status', { name: 'AppSecret' }).innerText()).trim();
  expect(secret.length).toBe(43);
  await expectAccessible(page);
  const kept = dialog.getByRole('button', { name: '我已保存，关闭' });
  await kept.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  return secret;
}

test('a developer adds an app by keyboard and calls with its secrets', async ({ page, request }) => {
  test.slow();
  await registerDeveloper(page);
  const secret = await addApp(page, '停车助手', 'https://app.example.cn/back');
  await expect(page.getByText('20 / 20 次')).toBeVisible();
  expect(await page.content()).not.toContain(secret);

  await page.getByRole('button', { name: '生成UUID 密钥：停车助手' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '生成', exact: true }).click();
  const shown = page.getByRole('dialog', { name: '“停车助手”的UUID 密钥已生成' });
  const accessKey = (await shown.getByRole('status', { name: 'UUID 密钥' }).innerText()).trim();
  expect(accessKey).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
  await shown.getByRole('button', { name: '我已保存，关闭' }).click();

  await openSubdistricts(page);
  const key = /[0-9a-f]{32}/.exec(page.url())?.[0] ?? '';
  const call = await request.get(`/api/invoke/${key}`, { params: { page: 3, appsecret: secret } });
  expect(call.status()).toBe(200);
  expect(((await call.json()) as { data: unknown[] }).data).toHaveLength(3);
  const other = await request.get(`/api/invoke/${key}?page=3`, { headers: { 'X-Access-Key': accessKey } });
  expect(other.status()).toBe(200);
  expect((await request.get(`/api/invoke/${key}`, { params: { appsecret: secret, accessKey } })).status()).toBe(400);

  // A silo holds some of the quota for calls to come, and gives it back after a while.
  await page.goto('/account/apps');
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('18 / 20 次')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takeScreenshot(page, `apps-${width}`);
  }

  await page.getByRole('button', { name: '编辑应用：停车助手' }).click();
  const form = page.getByRole('form', { name: '编辑应用：停车助手' });
  await form.getByRole('textbox', { name: 'IP 名单' }).fill('203.0.113.0/24');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('应用已保存。')).toBeVisible();
  await expect(page.getByText('203.0.113.0/24', { exact: true })).toBeVisible();
  await expect
    .poll(async () => (await request.get(`/api/invoke/${key}`, { params: { appsecret: secret } })).status(), {
      timeout: 20_000,
    })
    .toBe(403);

  await page.getByRole('button', { name: '删除应用：停车助手' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('应用已删除。')).toBeVisible();
  await expect
    .poll(async () => (await request.get(`/api/invoke/${key}`, { params: { appsecret: secret } })).status(), {
      timeout: 20_000,
    })
    .toBe(401);
});

test('somebody allows an app, which exchanges the code for a token and calls', async ({ page, request }) => {
  test.slow();
  const callback = 'https://app.example.cn/back';
  const userName = await registerDeveloper(page);
  const secret = await addApp(page, '停车授权', callback);
  const clientId = (await page.locator('.card code').first().innerText()).trim();
  await page.route(`${callback}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>back</h1>' }));
  const ask = (more: Readonly<Record<string, string>> = {}) =>
    `/oauth/authorize?${new URLSearchParams({ response_type: 'code', client_id: clientId, redirect_uri: callback, state: 'a&b', ...more }).toString()}`;

  // A wrong address is told here and gone to never.
  await page.goto(ask({ redirect_uri: 'https://evil.example/' }));
  await expect(page.getByRole('heading', { level: 1, name: '不能授权' })).toBeVisible();
  await expect(page.getByText(/redirect_uri/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(ask());
  await page.getByRole('button', { name: '拒绝' }).click();
  await expect(page).toHaveURL(`${callback}?error=access_denied&state=a%26b`);

  // Who is not signed in logs in first and comes back.
  await page.goto('/');
  await page.getByRole('button', { name: `${userName}，账户菜单` }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('link', { name: '登录', exact: true })).toBeVisible();
  await page.goto(ask());
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByRole('textbox', { name: '用户名或手机号' }).fill(userName);
  await page.getByRole('textbox', { name: '登录密码' }).fill(password);
  await answerQuestion(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '“停车授权”请求授权' })).toBeVisible();
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takeScreenshot(page, `authorize-${width}`);
  }
  await page.getByRole('button', { name: '允许' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/^https:\/\/app\.example\.cn\/back\?code=.*&state=a%26b$/);

  const code = new URL(page.url()).searchParams.get('code') ?? '';
  const exchange = () =>
    request.post('/oauth/token', {
      form: { grant_type: 'authorization_code', code, redirect_uri: callback, client_id: clientId, client_secret: secret },
    });
  const answer = await exchange();
  expect(answer.status()).toBe(200);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  await openSubdistricts(page);
  const key = /[0-9a-f]{32}/.exec(page.url())?.[0] ?? '';
  const call = () => request.get(`/api/invoke/${key}?page=3`, { headers: { Authorization: `Bearer ${token}` } });
  expect((await call()).status()).toBe(200);
  expect((await exchange()).status()).toBe(400);
  await expect.poll(async () => (await call()).status(), { timeout: 20_000 }).toBe(401);
});

test('somebody sees which apps they have allowed, and ends that', async ({ page, request }) => {
  test.slow();
  const callback = 'https://app.example.cn/back';
  await registerDeveloper(page);
  const secret = await addApp(page, '停车撤销', callback);
  const clientId = (await page.locator('.card code').first().innerText()).trim();
  await page.route(`${callback}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>back</h1>' }));
  await page.goto('/account/security');
  await expect(page.getByText(/没有应用得到您的授权/)).toBeVisible();

  await page.goto(
    `/oauth/authorize?${new URLSearchParams({ response_type: 'code', client_id: clientId, redirect_uri: callback }).toString()}`,
  );
  await page.getByRole('button', { name: '允许' }).click();
  await expect(page).toHaveURL(/^https:\/\/app\.example\.cn\/back\?code=/);
  const code = new URL(page.url()).searchParams.get('code') ?? '';
  const answer = await request.post('/oauth/token', {
    form: { grant_type: 'authorization_code', code, redirect_uri: callback, client_id: clientId, client_secret: secret },
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  await openSubdistricts(page);
  const key = /[0-9a-f]{32}/.exec(page.url())?.[0] ?? '';
  const call = () => request.get(`/api/invoke/${key}?page=3`, { headers: { Authorization: `Bearer ${token}` } });
  expect((await call()).status()).toBe(200);

  await page.goto('/account/security');
  const app = page.getByRole('listitem').filter({ hasText: '停车撤销' });
  await expect(app).toContainText('调用接口');
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takeScreenshot(page, `allowed-${width}`);
  }
  await app.getByRole('button', { name: '撤销授权：停车撤销' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '撤销授权' }).click();
  await expect(page.getByText('授权已撤销。')).toBeVisible();
  await expect(page.getByText(/没有应用得到您的授权/)).toBeVisible();
  await expect.poll(async () => (await call()).status(), { timeout: 20_000 }).toBe(401);
});
