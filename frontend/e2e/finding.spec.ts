import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, searchBox, searchFromHome, subdistricts } from './portal';

const title = '上海市街镇代码';
const provider = '上海市市场监督管理局';

/** Types into the box of the home page and waits for what it suggests. */
async function suggest(page: Page, text: string) {
  await page.goto('/');
  await searchBox(page).fill(text);
  const list = page.getByRole('listbox', { name: '搜索建议' });
  await expect(list).toBeVisible();
  return list;
}

async function totalOf(page: Page): Promise<number> {
  const status = page.getByRole('status').filter({ hasText: /条数据/ });
  await expect(page.locator('.result-list:not(.is-stale)')).toBeVisible();
  return Number(/([\d,]+) 条数据/.exec(await status.innerText())?.[1]?.replaceAll(',', ''));
}

for (const [kind, text] of [
  ['Chinese', '上海市街镇'],
  ['pinyin', 'shanghaishijiezhen'],
  ['initials', 'shsjzdm'],
] as const) {
  test(`suggestions by ${kind} lead to the dataset`, async ({ page }) => {
    const list = await suggest(page, text);
    const line = list.getByRole('group', { name: '数据集' }).getByRole('option', { name: title, exact: true });
    await expect(line.locator('mark').first()).toBeVisible();
    await expectAccessible(page);
    await line.click();
    await expect(list).toBeHidden();
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(title);
  });
}

test('suggestions are gone through by keys, and a data item is searched among data items', async ({ page }) => {
  const list = await suggest(page, '统一社会信用');
  const item = list.getByRole('group', { name: '数据项' }).getByRole('option', { name: '统一社会信用代码', exact: true });
  await expect(item).toBeVisible();
  const box = searchBox(page);
  for (let step = 0; step < 20 && (await item.getAttribute('aria-selected')) !== 'true'; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(box).toHaveAttribute('aria-activedescendant', (await item.getAttribute('id')) ?? 'none');
  await expect(box).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/scope=data_items/);
  await expect(page.getByRole('button', { name: '数据项', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.result .match-reason').first()).toContainText('数据项');
});

test('a suggested provider becomes a filter', async ({ page }) => {
  const list = await suggest(page, provider);
  await list.getByRole('group', { name: '数据提供单位' }).getByRole('option', { name: provider, exact: true }).click();
  await expect(page.getByRole('link', { name: `移除条件：${provider}` })).toBeVisible();
  await expect(page.locator('.result__facts').first()).toContainText(provider);
});

test('suggestions move nothing, fit a phone, and are closed by the escape key', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const heading = page.getByRole('heading', { name: '数据领域' });
  await expect(heading).toBeVisible();
  const before = await heading.boundingBox();
  await searchBox(page).fill('上海');
  await expect(page.getByRole('listbox')).toBeVisible();
  expect(await heading.boundingBox()).toEqual(before);
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(searchBox(page)).toHaveValue('上海');
});

test('the input method is left alone until it is done', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const parameters = new URL(request.url()).searchParams;
    if (parameters.get('operationName') === 'Suggestions') {
      asked.push((JSON.parse(parameters.get('variables') ?? '{}') as { text: string }).text);
    }
  });
  await page.goto('/');
  await searchBox(page).focus();
  const session = await page.context().newCDPSession(page);
  for (const text of ['j', 'jie', 'jie zhen']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(searchBox(page)).toHaveValue('jie zhen');
  await session.send('Input.insertText', { text: '街镇' });
  await expect(page.getByRole('listbox')).toBeVisible();
  expect(asked).toEqual(['街镇']);
});

test('the header of other pages searches too', async ({ page }) => {
  await page.goto('/resources/00000000000000000000000000000000');
  await expect(page.getByRole('heading', { level: 1, name: '没有这个资源' })).toBeVisible();
  await expectAccessible(page);
  await searchBox(page).fill(subdistricts.search);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('街镇');
});

test('parameters and file names are searched on their own', async ({ page }) => {
  await searchFromHome(page, '街镇代码', '搜索');
  const everywhere = await totalOf(page);
  for (const [scope, field] of [
    ['接口参数', '接口参数'],
    ['文件名', '文件名'],
  ] as const) {
    await page.goto('/');
    await searchBox(page).fill(scope === '文件名' ? 'shanghai-subdistricts' : '街镇代码');
    await page.getByRole('button', { name: scope, exact: true }).click();
    await expect(page.locator('.result .match-reason').first()).toContainText(field);
    expect(await totalOf(page)).toBeLessThanOrEqual(everywhere);
  }
});

test('one wrong character in a title is answered with what was meant', async ({ page }) => {
  await searchFromHome(page, '上海市街真代码', '搜索');
  await expect(page.getByText('没有与“上海市街真代码”完全相符的结果。')).toBeVisible();
  await expectAccessible(page);
  await page.locator('.did-you-mean').getByRole('link', { name: title, exact: true }).click();
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(title);
  await expect(page.getByText('您要找的是不是')).toHaveCount(0);
});

test('a series is shown once when grouped, and opens with all of its records', async ({ page }) => {
  await searchFromHome(page, '邮政局所情况', '搜索');
  await expect(page.locator('.result')).toHaveCount(10);
  await page.getByRole('checkbox', { name: /^合并系列/ }).click();
  await expect(page).toHaveURL(/group=series/);
  await expect(page.getByRole('checkbox', { name: /^合并系列/ })).toBeChecked();
  const series = page.getByRole('link', { name: /^同系列共 \d+ 条/ }).first();
  await expect(series).toBeVisible();
  await expect(page.getByText('同系列已合并')).toBeVisible();
  await expect(page.locator('.result:not(.is-stale *)')).toHaveCount(1);
  await expectAccessible(page);
  const records = Number(/\d+/.exec(await series.innerText())?.[0]);
  expect(records).toBeGreaterThan(10);
  await series.click();
  await expect(page).not.toHaveURL(/group=series/);
  expect(await totalOf(page)).toBeGreaterThanOrEqual(records);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^合并系列/ })).toBeChecked();
});

test('several providers are set together, found by name, and removed one by one', async ({ page }) => {
  await page.goto('/search');
  const providers = page.getByRole('group', { name: '数据提供单位' });
  const find = providers.getByRole('searchbox', { name: '在数据提供单位中查找' });
  let expected = 0;
  for (const name of [provider, '上海市公安局']) {
    await find.fill(name);
    const box = providers.getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) });
    const count = /\d+$/.exec((await box.locator('xpath=ancestor::label').innerText()).trim())?.[0];
    expected += Number(count);
    await box.click();
    await expect(page.getByRole('link', { name: `移除条件：${name}` })).toBeVisible();
    expect(await totalOf(page)).toBe(expected);
  }
  await expectAccessible(page);
  await find.fill('没有这样的单位');
  await expect(providers.getByText('没有符合的选项')).toBeVisible();
  await page.getByRole('link', { name: '移除条件：上海市公安局' }).click();
  await expect(page.getByRole('link', { name: '移除条件：上海市公安局' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: `移除条件：${provider}` })).toBeVisible();
  expect(await totalOf(page)).toBeLessThan(expected);
});

test('own searches are offered again in the empty box until they are cleared', async ({ page }) => {
  await searchFromHome(page, '邮政', '搜索');
  await searchFromHome(page, '区代码', '数据项');
  await page.goto('/');
  await searchBox(page).click();
  const recent = page.getByRole('group', { name: '最近搜索' }).getByRole('option');
  await expect(recent).toHaveText(['区代码数据项', '邮政']);
  await expectAccessible(page);
  await recent.last().click();
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent('邮政')}`);
  await page.goto('/');
  await searchBox(page).click();
  await expect(recent).toHaveText(['邮政', '区代码数据项']);
  await page.getByRole('button', { name: '清除最近搜索' }).click();
  await expect(page.getByRole('group', { name: '最近搜索' })).toHaveCount(0);
  await page.reload();
  await searchBox(page).click();
  await expect(page.getByRole('group', { name: '最近搜索' })).toHaveCount(0);
});
