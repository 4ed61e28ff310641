import { expect, test, type Browser, type Page } from '@playwright/test';
import { countMessages, readCode } from './phone';
import { expectAccessible, expectNoSidewaysScroll, operatorKey } from './portal';
import { giveRole, identity, registerOrganisation, registerPerson, type Member } from './registered';

/** A page of somebody with a role, in a browser of their own. */
async function staff(browser: Browser, role: 'OPERATOR' | 'AUDITOR'): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const { userName } = await registerPerson(page);
  await giveRole(page, userName, role);
  return page;
}

/** Opens the newest request of an account out of the list. */
async function openRequest(page: Page, { userName }: Member): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /账户菜单$/ }).click();
  await page.getByRole('link', { name: '运维', exact: true }).click();
  await page.getByRole('link', { name: '认证审核' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '认证审核' })).toBeVisible();
  const open = page.getByRole('link', { name: `查看 ${userName} 的认证申请` });
  const next = page.getByRole('link', { name: '下一页' });
  await expect(open.or(next).first()).toBeVisible();
  while ((await open.count()) === 0) {
    await next.click();
    await expect(open.or(next).first()).toBeVisible();
  }
  await open.click();
}

async function decide(page: Page, decision: '通过' | '不通过', reason: string): Promise<void> {
  await page.getByRole('combobox', { name: '审核结论' }).selectOption({ label: decision });
  await page.getByRole('textbox', { name: '审核意见' }).fill(reason);
  await page.getByRole('button', { name: '提交结论' }).click();
  await expect(page.getByText('已提交审核结论。')).toBeVisible();
}

/** Where pictures go, if they are wanted. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.OPENDATA_SCREENSHOTS;
  if (folder !== undefined && folder !== '') {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${folder}/${name}-${String(width)}.png`, fullPage: true });
    }
  }
}

/** In both schemes and widths. */
async function expectFine(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}

test('a person submits a real name, an operator approves it, and the badge shows', async ({ page, browser }) => {
  test.slow();
  const person = await registerPerson(page);
  await page.goto('/account');
  await page.getByRole('link', { name: '未认证' }).click();
  await expect(page).toHaveURL(/\/account\/verification$/);
  await page.getByRole('button', { name: '提交认证' }).click();
  await expect(page.getByRole('textbox', { name: '真实姓名' })).toBeFocused();
  await expectFine(page);
  await picture(page, 'real-name');
  await page.getByRole('textbox', { name: '真实姓名' }).fill('王小明');
  await page.getByRole('textbox', { name: '身份证号码' }).fill(identity);
  const before = await countMessages(page, person.mobile);
  await page.getByRole('button', { name: '获取短信验证码' }).click();
  const code = page.getByRole('textbox', { name: '短信验证码' });
  await expect(code).toBeFocused();
  await code.fill(await readCode(page, person.mobile, before));
  await page.getByRole('button', { name: '提交认证' }).click();
  await expect(page.getByText('已提交，正在审核。')).toBeVisible();
  await expect(page.getByRole('list', { name: '身份' })).toContainText('审核中');
  await expect(page.getByText('1101**********002X')).toBeVisible();
  await expectFine(page);
  await picture(page, 'waiting');

  const operator = await staff(browser, 'OPERATOR');
  await openRequest(operator, person);
  await expect(operator.getByRole('heading', { level: 2, name: '实名认证：王小明' })).toBeVisible();
  await operator.getByRole('button', { name: '显示完整号码' }).click();
  await expect(operator.getByText(identity)).toBeVisible();
  await expectFine(operator);
  await picture(operator, 'case');
  const told = await countMessages(page, person.mobile);
  await decide(operator, '通过', '与证件一致');
  await expect.poll(() => countMessages(page, person.mobile)).toBeGreaterThan(told);

  await page.reload();
  await expect(page.getByRole('list', { name: '身份' })).toContainText('已认证');
  await expect(page.getByText('账号已通过认证。')).toBeVisible();
});

test('an organisation sends a PDF, an operator rejects it with a reason, and it is sent again', async ({ page, browser }) => {
  test.slow();
  const organisation = await registerOrganisation(page);
  await page.goto('/account/verification');
  await expect(page.getByText('端到端测试有限公司')).toBeVisible();
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n');
  const files = page.getByLabel('证件材料');
  await files.setInputFiles([
    { name: '营业执照.pdf', mimeType: 'application/pdf', buffer: pdf },
    { name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') },
  ]);
  await page.getByRole('combobox', { name: '材料类型' }).selectOption({ label: '营业执照' });
  await page.getByRole('button', { name: '提交材料' }).click();
  await expect(page.getByText(/“说明\.pdf”不是 JPEG、PNG 或 PDF 文件/).first()).toBeVisible();
  await expect(files).toBeFocused();
  await page.getByRole('button', { name: '移除文件：说明.pdf' }).click();
  await expectFine(page);
  await picture(page, 'certification');
  await page.getByRole('button', { name: '提交材料' }).click();
  await expect(page.getByText('已提交，正在审核。')).toBeVisible();

  const auditor = await staff(browser, 'AUDITOR');
  await openRequest(auditor, organisation);
  await expect(auditor.getByText('审计人员只能查看，不能审核。')).toBeVisible();
  const download = auditor.waitForEvent('download');
  await auditor.getByRole('button', { name: '下载 营业执照.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('营业执照.pdf');
  await expectFine(auditor);

  const operator = await staff(browser, 'OPERATOR');
  await openRequest(operator, organisation);
  await decide(operator, '不通过', '执照看不清');
  await expect(operator.getByText(/审核已结束，文件已删除/)).toBeVisible();
  await operator.goto('/operations/verifications?status=REJECTED');
  await expect(operator.getByRole('group', { name: '认证申请' })).toBeVisible();
  await expectFine(operator);
  await picture(operator, 'list');

  await page.reload();
  await expect(page.getByText('上次提交未通过审核：执照看不清')).toBeVisible();
  await page.getByLabel('证件材料').setInputFiles({ name: '新执照.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByRole('combobox', { name: '材料类型' }).selectOption({ label: '其他证件' });
  await page.getByRole('button', { name: '提交材料' }).click();
  await expect(page.getByText('已提交，正在审核。')).toBeVisible();
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await expect(page.getByText('已撤回。')).toBeVisible();
});

test('visitors are asked to log in, and others are told that they may not look', async ({ page }) => {
  await page.goto('/operations/verifications');
  await expect(page.getByText('请以运维人员或审计人员的账号登录，或填写运维密钥。')).toBeVisible();
  await expectFine(page);
  await registerPerson(page);
  await page.reload();
  await expect(page.getByText('只有运维人员和审计人员可以查看这里。')).toBeVisible();
  await page.getByLabel('运维密钥').fill(operatorKey());
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByRole('navigation', { name: '按状态筛选' })).toBeVisible();
});
