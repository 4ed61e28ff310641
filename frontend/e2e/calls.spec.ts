import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, openSubdistricts, takeScreenshot } from './portal';
import { becomeDeveloper, giveRole, registerPerson } from './registered';

const looks = [
  [360, 'dark'],
  [1440, 'light'],
] as const;

/** The page at both widths and in both colours. */
async function expectToLookRight(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectDrawn(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takeScreenshot(page, `${name}-${width}`);
  }
}

/** The chart has a picture, and not one of a single colour. */
async function expectDrawn(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.locator('.chart__box canvas').first().evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        const colours = new Set<number>();
        for (let i = 0; i < pixels.length; i += 4) {
          if ((pixels[i + 3] ?? 0) > 200) {
            colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
          }
        }
        return colours.size;
      }),
    )
    .toBeGreaterThan(3);
}

test('an owner sees the calls of a token and of an app, and an operator sees all of them', async ({ page, request, browser }) => {
  test.slow();
  const developer = await registerPerson(page);
  await page.goto('/account/tokens');
  await becomeDeveloper(page);
  await page.getByRole('textbox', { name: '令牌名称' }).fill('公交到站');
  await page.getByRole('button', { name: '创建令牌' }).click();
  const dialog = page.getByRole('dialog');
  const token = (await dialog.getByRole('status', { name: '令牌' }).innerText()).trim();
  await dialog.getByRole('button', { name: '我已保存，关闭' }).click();

  // Before the first call there is something to do instead of a chart.
  const open = page.getByRole('button', { name: '近 30 天调用：公交到站' });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/近 30 天没有调用/)).toBeVisible();
  await expectAccessible(page);

  await openSubdistricts(page);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const key = /[0-9a-f]{32}/.exec(page.url())?.[0] ?? '';
  const call = async (parameters: Record<string, string | number>, status: number) =>
    expect((await request.get(`/api/invoke/${key}`, { params: { authToken: token, ...parameters } })).status()).toBe(status);
  for (let i = 0; i < 7; i++) {
    await call({ page: 3 }, 200);
  }
  await call({ page: 0 }, 400);
  await call({ nothing: 1 }, 400);
  await call({ page: 0 }, 400);

  // Counts are saved every second.
  await expect(async () => {
    await page.goto('/account/tokens');
    await page.getByRole('button', { name: '近 30 天调用：公交到站' }).click();
    await expect(page.getByText('今日成功 7 次，失败 3 次；每日限成功 20 次。')).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('img', { name: /近 30 天成功 7 次，失败 3 次/ })).toBeVisible();
  await expectToLookRight(page, 'calls-own');
  await page.getByRole('button', { name: '数据表' }).click();
  await expect(page.getByRole('row', { name: /^\d{4}-\d\d-\d\d 7 3$/ })).toBeVisible();
  await expectAccessible(page);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()]);
  expect(csv.suggestedFilename()).toMatch(/^calls-\d{4}-\d\d-\d\d\.csv$/);
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载图片' }).click()]);
  expect(png.suggestedFilename()).toMatch(/\.png$/);

  const context = await browser.newContext();
  const watcher = await context.newPage();
  const { userName } = await registerPerson(watcher);
  await giveRole(watcher, userName, 'AUDITOR');
  await watcher.goto('/operations');
  await watcher.getByRole('link', { name: '接口调用' }).click();
  await expect(watcher.getByRole('heading', { level: 1, name: '接口调用' })).toBeVisible();
  const codes = watcher.getByRole('group', { name: '按结果' });
  await expect(codes.getByRole('row', { name: /^40001 分页参数/ })).toBeVisible();
  const callers = watcher.getByRole('group', { name: '调用最多的应用和令牌' });
  const own = callers.getByRole('row', { name: new RegExp(developer.userName) });
  await expect(own).toContainText(`${token.slice(0, 6)}…`);
  expect(await watcher.content()).not.toContain(token);
  await expectToLookRight(watcher, 'calls-all');

  await own.getByRole('link', { name: '只看“公交到站”' }).click();
  await expect(watcher.getByRole('img', { name: /成功 7 次，失败 3 次/ })).toBeVisible();
  await expect(watcher.getByText(/只看调用方“公交到站”/)).toBeVisible();
  await watcher.getByRole('link', { name: '近 7 天' }).click();
  await expect(watcher).toHaveURL(/days=7&caller=/);
  await expect(watcher.getByRole('img', { name: /近 7 天成功 7 次/ })).toBeVisible();
  await watcher.reload();
  await expect(watcher.getByRole('img', { name: /近 7 天成功 7 次/ })).toBeVisible();
  await expectToLookRight(watcher, 'calls-one');
  await watcher.getByRole('link', { name: title, exact: true }).click();
  await expect(watcher).toHaveURL(new RegExp(`/resources/${key}`));
  await context.close();
});

test('who calls nothing is told what to do', async ({ page }) => {
  const { userName } = await registerPerson(page);
  await giveRole(page, userName, 'AUDITOR');
  await page.goto('/operations/calls?days=365&resource=none');
  await expect(page.getByText(/没有符合条件的调用/)).toBeVisible();
  await page.getByRole('link', { name: '取消限定：none' }).click();
  await expect(page).toHaveURL(/\/operations\/calls\?days=365$/);
});
