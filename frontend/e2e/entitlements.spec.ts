import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, subdistricts, takeScreenshot } from './portal';
import { giveRole, makeApp, registerPerson } from './registered';

/** Looks up the developer and the dataset of the sub-districts. */
async function lookUp(page: Page, userName: string): Promise<void> {
  await page.getByRole('searchbox', { name: '用户名', exact: true }).fill(userName);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`已找到 ${userName}，有 1 个应用`)).toBeVisible();
  await page.getByRole('searchbox', { name: '查找数据资源', exact: true }).fill(subdistricts.search);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/找到 \d+ 个有接口的资源/)).toBeVisible();
}

test('an operator grants fields to an app, whose developer sees them, and revokes them', async ({ page, browser }) => {
  test.slow();
  const developer = await (await browser.newContext()).newPage();
  const { userName } = await registerPerson(developer);
  const app = `停车助手 ${userName}`;
  await makeApp(developer, app);
  const operator = await registerPerson(page);
  await giveRole(page, operator.userName, 'OPERATOR');

  await page.goto('/operations');
  await page.getByRole('link', { name: '接口授权', exact: true }).click();
  await page.getByRole('button', { name: '授权接口' }).click();
  await expect(page.getByRole('combobox', { name: '授权给' })).toBeFocused();
  await expectAccessible(page);
  await lookUp(page, userName);
  await page.getByRole('combobox', { name: '授权给' }).selectOption(`应用“${app}”`);
  const resource = page.getByRole('combobox', { name: '数据资源', exact: true });
  const key = await resource.locator('option').nth(1).getAttribute('value');
  await resource.selectOption(key);
  await page.getByRole('combobox', { name: '字段', exact: true }).selectOption('选择字段');
  await page.getByRole('checkbox', { name: subdistricts.firstColumn }).check();
  await page.getByRole('textbox', { name: '备注' }).fill('协议 7');
  await expectAccessible(page);
  await takeScreenshot(page, 'entitlements-form');
  await page.getByRole('button', { name: '授权接口' }).click();
  await expect(page.getByText(/^已授权“.*街镇.*”。$/)).toBeVisible();

  await page.getByRole('searchbox', { name: '应用或用户' }).fill(userName);
  await page.getByRole('searchbox', { name: '数据资源', exact: true }).fill(new URL(`/resources/${key ?? ''}`, page.url()).href);
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: new RegExp(app) });
  await expect(row).toContainText(subdistricts.firstColumn);
  await expect(row).toContainText(operator.userName);
  await expect(page.getByText('共 1 项授权')).toBeVisible();

  await developer.goto('/account/apps');
  await expect(developer.getByRole('heading', { name: '已授权的接口' })).toBeVisible();
  await expect(developer.getByRole('listitem').filter({ hasText: app })).toContainText(subdistricts.firstColumn);
  for (const width of [360, 1440]) {
    await developer.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(developer);
    await takeScreenshot(developer, `entitlements-app-${width}`);
  }
  await expectAccessible(developer);

  await row.getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: '收回授权' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '收回' }).click();
  await expect(page.getByText(/^已收回对“.*”的授权。$/)).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.goto(`/operations/audit?user=${userName}`);
  await expect(page.getByRole('row', { name: /收回接口授权/ })).toContainText(operator.userName);
  await developer.context().close();
});

for (const [width, colorScheme] of [[360, 'dark'], [1440, 'light']] as const) {
  test(`the page of what is granted fits ${width} px and has no serious accessibility finding in ${colorScheme} colours`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { userName } = await registerPerson(page);
    await makeApp(page, '停车助手');
    await giveRole(page, userName, 'OPERATOR');
    await page.goto('/operations/entitlements');
    await lookUp(page, userName);
    await page.getByRole('combobox', { name: '授权给' }).selectOption({ label: `${userName} 的个人令牌` });
    await page.getByRole('combobox', { name: '数据资源', exact: true }).selectOption({ index: 1 });
    await page.getByRole('combobox', { name: '字段', exact: true }).selectOption('全部字段（含以后新增的）');
    await page.getByLabel('截止日期').fill(`${new Date().getFullYear() + 1}-12-31`);
    await page.getByRole('button', { name: '授权接口' }).click();
    await expect(page.getByRole('row', { name: new RegExp(userName) })).toContainText('12-31');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takeScreenshot(page, `entitlements-${width}`);
    await page.goto('/operations/entitlements?text=nobody');
    await expect(page.getByText(/没有符合条件的授权/)).toBeVisible();
    await expectAccessible(page);
  });
}
