import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

/** The dataset that every shipped catalogue has, with rows. */
export const subdistricts = { search: '上海街镇代码', firstColumn: '街镇代码', rows: 234 };

/** The token that the portal printed at its first start. */
export function demoToken(): string {
  const token = process.env.OPENDATA_TOKEN;
  if (token === undefined || token === '') {
    throw new Error('Set OPENDATA_TOKEN to the demo token of the portal at OPENDATA_URL.');
  }
  return token;
}

/** The operator key that the portal made at its first start. */
export function operatorKey(): string {
  const key = process.env.OPENDATA_OPERATOR_KEY;
  if (key === undefined || key === '') {
    throw new Error('Set OPENDATA_OPERATOR_KEY to the operator key of the portal at OPENDATA_URL.');
  }
  return key;
}

/** The search box of the page. */
export function searchBox(page: Page): Locator {
  return page.getByRole('combobox', { name: '搜索数据资源' });
}

/** Searches from the home page, as a visitor would. */
export async function searchFromHome(page: Page, text: string, button: '搜索' | '数据项'): Promise<void> {
  await page.goto('/');
  await searchBox(page).fill(text);
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(text);
}

/** Opens the sub-district dataset through the search. */
export async function openSubdistricts(page: Page): Promise<void> {
  await searchFromHome(page, subdistricts.search, '搜索');
  await page.getByRole('heading', { level: 2 }).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/resources\/[0-9a-f]{32}/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('街镇');
}

/** The page must not scroll sideways; what is wide scrolls in itself. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess, 'pixels that the page is wider than the window').toBeLessThanOrEqual(0);
}

/** No violation that axe calls serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }));
  expect(grave).toEqual([]);
}

/** Keeps a picture where somebody wants to look at it: of the whole page, or for the README of what a window shows. */
export async function takeScreenshot(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env.OPENDATA_SCREENSHOTS;
  if (folder !== undefined && folder !== '') {
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
  }
}

/** A test for each page and width: it does not scroll sideways and has no serious accessibility finding. */
export function expectToFit(paths: readonly string[]): void {
  for (const path of paths) {
    for (const [width, colorScheme] of [
      [360, 'dark'],
      [1440, 'light'],
    ] as const) {
      test(`${path} fits ${width} px and has no serious accessibility finding in ${colorScheme} colours`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByTestId('waiting')).toHaveCount(0);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    }
  }
}
