import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, takeScreenshot } from './portal';
import { giveRole, makeApp, registerPerson } from './registered';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Grants the service to the app on the page of grants. */
async function grant(page: Page, userName: string, app: string): Promise<void> {
  await page.goto('/operations/entitlements');
  await page.getByRole('searchbox', { name: '用户名', exact: true }).fill(userName);
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '授权给' }).selectOption(`应用“${app}”`);
  await page.getByRole('combobox', { name: '数据资源', exact: true }).selectOption('服务：信息上报');
  await expect(page.getByRole('combobox', { name: '字段', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '授权接口' }).click();
  await expect(page.getByText('已授权“服务：信息上报”。')).toBeVisible();
}

/** Reports as the app's owner tries interfaces: by the session, without a secret. */
async function report(page: Page, appId: string, number: string): Promise<void> {
  const answer = await page.request.post('/openapi/v1/events', {
    headers: { 'X-Online-Test': `app/${appId}` },
    data: {
      senderCode: appId,
      actionType: 'UP_REC_REPORT',
      data: {
        eventDesc: '井盖缺失，影响通行',
        otherTaskNum: number,
        address: '人民路 100 号',
        coordinateX: 512345.67,
        coordinateY: 3456789.01,
        eventSrcID: 7,
        recTypeID: 1,
        eventLevelID: 2,
        eventTypeCode: '02',
        districtCode: '310101',
        districtName: '黄浦区',
        humanName: '王小明',
        cellphone: '13812345678',
        createTime: '2026-03-01 11:58:30',
        medias: [{ mediaName: '井盖.png', mediaUsage: '上报', mediaType: 'IMAGE', content: png }],
      },
    },
  });
  expect(await answer.json()).toMatchObject({ success: true, code: 0 });
}

test('an app that was granted the service reports an event, which operators see, save and publish', async ({ page }) => {
  test.slow();
  const { userName } = await registerPerson(page);
  const app = `巡查助手 ${userName}`;
  const appId = await makeApp(page, app);
  await giveRole(page, userName, 'OPERATOR');
  await grant(page, userName, app);
  await report(page, appId, 'T-1');

  await page.getByRole('link', { name: '信息上报', exact: true }).click();
  await page.getByRole('searchbox', { name: '上报应用' }).fill(userName);
  await page.keyboard.press('Enter');
  await expect(page.getByText('共 1 条上报')).toBeVisible();
  for (const [width, colorScheme] of [[360, 'dark'], [1440, 'light']] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takeScreenshot(page, `events-${width}`);
  }

  await page.getByRole('row', { name: new RegExp(userName) }).getByRole('link').click();
  await expect(page.getByText('138****5678')).toBeVisible();
  await expect(page.getByText('王小明')).toHaveCount(0);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存 井盖.png' }).click();
  expect((await saving).suggestedFilename()).toBe('井盖.png');
  for (const [width, colorScheme] of [[360, 'dark'], [1440, 'light']] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takeScreenshot(page, `event-${width}`);
  }

  await page.getByRole('link', { name: '返回信息上报列表' }).click();
  await page.getByRole('button', { name: '发布为数据资源' }).click();
  const dialog = page.getByRole('dialog', { name: '发布为数据资源' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '发布为数据资源' }).click();
  await page.getByRole('link', { name: '查看数据资源' }).click();
  await expect(page.getByRole('heading', { name: '城市管理问题上报' })).toBeVisible();
});
