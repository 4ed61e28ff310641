import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, takeScreenshot } from './portal';
import { giveRole, registerPerson } from './registered';

test('an operator who is signed in finds a person, gives a role, and reads it in the audit log', async ({ page, browser }) => {
  const context = await browser.newContext();
  const other = await registerPerson(await context.newPage());
  await context.close();
  const operator = await registerPerson(page);
  await giveRole(page, operator.userName, 'OPERATOR');

  await page.goto('/');
  await page.getByRole('button', { name: `${operator.userName}，账户菜单` }).click();
  await page.getByRole('link', { name: '运维' }).click();
  await expect(page.getByText('一切正常。')).toBeVisible();
  await page.getByRole('link', { name: '用户', exact: true }).click();
  await page.getByLabel('关键词').fill(other.mobile);
  await page.keyboard.press('Enter');
  await expect(page.getByText('共 1 个用户')).toBeVisible();
  const row = page.getByRole('row', { name: new RegExp(other.userName) });
  await expect(row).toContainText(`${other.mobile.slice(0, 3)}****${other.mobile.slice(-4)}`);
  await expectAccessible(page);

  await row.getByRole('link').click();
  await page.getByRole('checkbox', { name: '已认证' }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('身份已更改。')).toBeVisible();
  await page.getByRole('link', { name: '查看与该账号有关的审计日志' }).click();
  const given = page.getByRole('row', { name: /授予身份/ });
  await expect(given).toContainText(operator.userName);
  await expect(given).toContainText('已认证');
  await page.getByLabel('事项').selectOption('注册');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByText('共 1 条记录')).toBeVisible();
  await expectAccessible(page);
});

test('an operator signs somebody out, blocks the account and unblocks it', async ({ page, browser }) => {
  test.slow();
  const context = await browser.newContext();
  const other = await context.newPage();
  const member = await registerPerson(other);
  await other.goto('/account');
  await expect(other.getByRole('heading', { level: 2, name: member.userName })).toBeVisible();
  const operator = await registerPerson(page);
  await giveRole(page, operator.userName, 'OPERATOR');

  await page.goto(`/operations/people/${member.userName}`);
  await expect(page.getByText('正在 1 个浏览器中登录。')).toBeVisible();
  await page.getByRole('button', { name: '全部下线' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '全部下线' }).click();
  await expect(page.getByText('已全部下线。')).toBeVisible();
  await expect(page.getByText('没有在任何地方登录。')).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(/\/login/);

  await page.getByRole('button', { name: '停用账号' }).click();
  const dialog = page.getByRole('dialog', { name: `停用 ${member.userName}？` });
  await dialog.getByRole('button', { name: '停用账号' }).click();
  await expect(dialog.getByRole('textbox', { name: '原因' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('滥用接口');
  await page.keyboard.press('Enter');
  await expect(page.getByText('账号已停用。')).toBeVisible();
  await expect(page.getByText(/起停用。原因：滥用接口/)).toBeVisible();
  for (const [width, colorScheme] of [[360, 'dark'], [1440, 'light']] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takeScreenshot(page, `blocked-${width}`);
  }

  await page.getByRole('button', { name: '恢复账号' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '原因' }).fill('已整改');
  await page.keyboard.press('Enter');
  await expect(page.getByText('账号已恢复。')).toBeVisible();
  await expect(page.getByText('账号正常使用。')).toBeVisible();
  await page.getByRole('link', { name: '查看与该账号有关的审计日志' }).click();
  for (const [action, detail] of [['强制下线', ''], ['停用账号', '滥用接口'], ['恢复账号', '已整改']] as const) {
    await expect(page.getByRole('row', { name: new RegExp(action) })).toContainText(detail);
  }
  await context.close();
});

test('an auditor sees people and changes nothing, and whoever is neither is asked for the key', async ({ page }) => {
  const { userName } = await registerPerson(page);
  await page.goto(`/operations/people/${userName}`);
  await expect(page.getByLabel('运维密钥')).toBeVisible();
  await giveRole(page, userName, 'AUDITOR');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: '审计人员' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '审计人员' })).toBeDisabled();
  await expect(page.getByText('审计人员只能查看，不能更改身份。')).toBeVisible();
});

for (const [width, colorScheme] of [[360, 'dark'], [1440, 'light']] as const) {
  test(`the pages about people fit ${width} px and have no serious accessibility finding in ${colorScheme} colours`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { userName } = await registerPerson(page);
    await giveRole(page, userName, 'AUDITOR');
    for (const path of ['/operations/people', `/operations/people/${userName}`, '/operations/audit']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByTestId('waiting')).toHaveCount(0);
      await takeScreenshot(page, `operations${path.replaceAll('/', '-')}-${width}`.replace(userName, 'one'));
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
}
