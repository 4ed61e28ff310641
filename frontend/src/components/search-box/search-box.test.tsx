import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { recentSearches, rememberSearch } from '../../config/recent-searches';
import { emptySearch } from '../../config/search-state';
import { renderPage, type Answer, type SentQuery } from '../../testing/render-page';
import { SearchBox } from './search-box';

const title = { text: '上海街镇代码表', kind: 'TITLE', ranges: [{ start: 2, end: 4 }] };
const item = { text: '街镇<b>代码</b>', kind: 'DATA_ITEM', ranges: [{ start: 0, end: 2 }] };
const provider = { text: '市街镇办公室', kind: 'PROVIDER', ranges: [{ start: 1, end: 3 }] };
const three: Answer = { data: { suggestions: [title, item, provider] } };

type AnswerBox = (query: SentQuery) => Answer | Promise<Answer>;

function show(answerBox: AnswerBox = () => three) {
  const { router, sentByBox } = renderPage(<SearchBox state={emptySearch} />, {
    path: '/search',
    at: '/search',
    answer: () => 'silent',
    answerBox,
  });
  const asked = () =>
    sentByBox.filter(({ operationName }) => operationName === 'Suggestions').map(({ variables }) => variables.text);
  const address = () => decodeURIComponent(router.state.location.pathname + router.state.location.search);
  return { box: screen.getByRole<HTMLInputElement>('combobox', { name: '搜索数据资源' }), asked, address };
}

function selected(box: HTMLElement): string | null {
  const line = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
  const marked = screen.queryAllByRole('option', { selected: true });
  expect(marked).toEqual(line === null ? [] : [line]);
  return line?.textContent ?? null;
}

describe('suggestions', () => {
  it('come by kind, with what was typed marked, and hold no markup', async () => {
    const { box } = show();
    expect(box).toHaveAttribute('aria-expanded', 'false');
    await userEvent.type(box, '街镇');
    const list = await screen.findByRole('listbox', { name: '搜索建议' });
    expect(box).toHaveAttribute('aria-expanded', 'true');
    expect(box).toHaveAttribute('aria-controls', list.id);
    const groups = within(list).getAllByRole('group');
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['数据集', '数据项', '数据提供单位']);
    const lines = within(list).getAllByRole('option');
    expect(lines.map((line) => line.textContent)).toEqual([title.text, item.text, provider.text]);
    expect(lines.map((line) => line.querySelector('mark')?.textContent)).toEqual(['街镇', '街镇', '街镇']);
    expect(list.querySelector('b')).toBeNull();
    expect(screen.getByText('3 条建议，按上下键选择')).toHaveAttribute('aria-live', 'polite');
  });

  it('are asked for when typing pauses, without blanks around', async () => {
    const { box, asked } = show();
    await userEvent.click(box);
    for (const value of [' 街', ' 街镇', ' 街镇代码', ' 街镇代码 ']) {
      fireEvent.change(box, { target: { value } });
    }
    await screen.findByRole('listbox');
    expect(asked()).toEqual(['街镇代码']);
  });

  it('for a text that is no longer there are dropped', async () => {
    let answerLate = (answer: Answer) => expect(answer).toBe('asked first');
    const late = new Promise<Answer>((resolve) => {
      answerLate = resolve;
    });
    const { box, asked } = show(({ variables }) => (variables.text === '公' ? late : three));
    await userEvent.type(box, '公');
    await waitFor(() => expect(asked()).toEqual(['公']));
    fireEvent.change(box, { target: { value: '街镇' } });
    await screen.findByRole('option', { name: title.text });
    answerLate({ data: { suggestions: [{ text: '公交线路', kind: 'TITLE', ranges: [] }] } });
    await late;
    await userEvent.keyboard('{ArrowDown}');
    expect(selected(box)).toBe(title.text);
    expect(screen.queryByText('公交线路')).not.toBeInTheDocument();
  });

  it('wait for the end of a composition, whose enter key searches nothing', async () => {
    const { box, asked, address } = show();
    box.focus();
    fireEvent.compositionStart(box);
    fireEvent.change(box, { target: { value: 'jie zhen' } });
    const enter = createEvent.keyDown(box, { key: 'Enter', isComposing: true });
    fireEvent(box, enter);
    expect(enter.defaultPrevented).toBe(true);
    fireEvent.change(box, { target: { value: '街镇' } });
    fireEvent.compositionEnd(box);
    await screen.findByRole('listbox');
    expect(asked()).toEqual(['街镇']);
    expect(address()).toBe('/search');
  });

  it('that cannot be had are said to be so, and searching still works', async () => {
    const { box, address } = show(() => 'unreachable');
    await userEvent.type(box, '街镇');
    expect(await screen.findAllByText('暂时无法给出建议，可以直接搜索。')).toHaveLength(2);
    expect(box).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/search?q=街镇');
  });

  it('that are none leave no list', async () => {
    const { box, asked } = show(() => ({ data: { suggestions: [] } }));
    await userEvent.type(box, 'qzx');
    await waitFor(() => expect(asked()).toEqual(['qzx']));
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });
});

describe('the keys of the search box', () => {
  it('go through the list and around, with the typed text between its ends', async () => {
    const { box } = show();
    await userEvent.type(box, '街镇');
    await screen.findByRole('listbox');
    const seen: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home']) {
      await userEvent.keyboard(`{${key}}`);
      seen.push(selected(box));
    }
    expect(seen).toEqual([title.text, item.text, provider.text, null, provider.text, null]);
    expect(box).toHaveFocus();
    expect(box).toHaveValue('街镇');
  });

  it('close the list, open it again, and clear the box', async () => {
    const { box } = show();
    await userEvent.type(box, '街镇');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(box).toHaveValue('街镇');
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('listbox')).toBeVisible();
    await userEvent.tab();
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    box.focus();
    await userEvent.keyboard('{Escape}');
    expect(box).toHaveValue('');
  });

  it('search what was typed as long as no line is chosen', async () => {
    const { box, address } = show();
    await userEvent.type(box, '街镇');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/search?q=街镇');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it.each([
    [1, `/search?q=${title.text}`],
    [2, `/search?q=${item.text}&scope=data_items`],
    [3, `/search?provider=${provider.text}`],
  ])('choose line %d, which leads to %s', async (line, leadsTo) => {
    const { box, address } = show();
    await userEvent.type(box, '街镇');
    await screen.findByRole('listbox');
    await userEvent.keyboard(`{ArrowDown>${line}/}{Enter}`);
    expect(address()).toBe(leadsTo);
  });
});

describe('the mouse in the list', () => {
  it('chooses a line and leaves the focus in the box', async () => {
    const { box, address } = show();
    await userEvent.type(box, '街镇');
    await userEvent.click(await screen.findByRole('option', { name: title.text }));
    expect(address()).toBe(`/search?q=${title.text}`);
    expect(box).toHaveFocus();
    expect(box).toHaveValue(title.text);
    expect(recentSearches()).toEqual([{ text: title.text, scope: 'ALL' }]);
  });
});

describe('an empty search box', () => {
  const hot: AnswerBox = () => ({ data: { hotWords: [{ text: '公交线路' }, { text: '学校' }] } });

  it('offers own searches, then hot words that are not among them', async () => {
    rememberSearch({ text: '学校', scope: 'ALL' });
    rememberSearch({ text: '区代码', scope: 'DATA_ITEMS' });
    const { box, address } = show(hot);
    await userEvent.click(box);
    await screen.findByRole('option', { name: '公交线路' });
    const lines = (group: string) =>
      within(screen.getByRole('group', { name: group }))
        .getAllByRole('option')
        .map((line) => line.textContent);
    expect(lines('最近搜索')).toEqual(['区代码数据项', '学校']);
    expect(lines('热门搜索')).toEqual(['公交线路']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(address()).toBe('/search?q=区代码&scope=data_items');
  });

  it('forgets own searches when told, and goes on in the box', async () => {
    rememberSearch({ text: '学校', scope: 'ALL' });
    const { box } = show(() => ({ data: { hotWords: [] } }));
    await userEvent.click(box);
    await userEvent.click(await screen.findByRole('button', { name: '清除最近搜索' }));
    expect(recentSearches()).toEqual([]);
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(box).toHaveFocus();
  });

  it('shows no list where there is nothing to offer', async () => {
    const { box } = show();
    await userEvent.click(box);
    expect(box).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });
});

describe('the scope switch', () => {
  it('searches at once where there is text, and otherwise from the next search on', async () => {
    const { box, address } = show();
    await userEvent.click(screen.getByRole('button', { name: '文件名' }));
    expect(screen.getByRole('button', { name: '文件名' })).toHaveAttribute('aria-pressed', 'true');
    expect(address()).toBe('/search');
    await userEvent.type(box, '线路{Enter}');
    expect(address()).toBe('/search?q=线路&scope=file_names');
    await userEvent.click(screen.getByRole('button', { name: '接口参数' }));
    expect(address()).toBe('/search?q=线路&scope=parameters');
  });
});
