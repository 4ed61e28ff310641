import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, openSubdistricts, searchBox, searchFromHome, subdistricts } from './portal';

const pages: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  {
    name: 'home',
    open: async (page) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: '数据领域' })).toBeVisible();
    },
  },
  {
    name: 'results',
    open: async (page) => {
      await searchFromHome(page, subdistricts.search, '搜索');
      await expect(page.locator('.result').first()).toBeVisible();
    },
  },
  { name: 'resource', open: openSubdistricts },
];

for (const { name, open } of pages) {
  for (const width of [360, 1440]) {
    test(`the ${name} page fits ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page);
      await expectNoSidewaysScroll(page);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the ${name} page has no serious accessibility finding in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page);
      await expectAccessible(page);
    });
  }
}

test('at 360 px the filters are in a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/search');
  await expect(page.locator('.result').first()).toBeVisible();
  await page.getByRole('button', { name: '筛选' }).click();
  const drawer = page.getByRole('dialog', { name: '筛选' });
  await drawer.getByRole('checkbox').first().click();
  await expect(drawer.getByRole('checkbox').first()).toBeChecked();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: /^查看/ }).click();
  await expect(page.getByRole('group', { name: '已选条件' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('the keyboard reaches the content first, then where to search and what', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (const scope of ['全部', '数据项', '接口参数', '文件名']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: scope, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type(subdistricts.search);
  await page.keyboard.press('Enter');
  await expect(page.locator('.result').first()).toBeVisible();
});
