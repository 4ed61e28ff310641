import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer, type SentQuery } from '../../testing/render-page';
import { SearchPage } from './search-page';

function hit(number: number) {
  return {
    cursor: `c${number}`,
    seriesCount: 1,
    matches: [
      { field: 'title', fragments: ['<em>街镇</em>代码表'] },
      { field: 'dataItems', fragments: ['<em>区代码</em>', '&lt;b&gt;<em>代码</em>'] },
    ],
    node: {
      key: `key${number}`,
      title: `第${number}号街镇代码表`,
      abstract: '各街道、镇的代码',
      provider: '上海市民政局',
      domain: '机构团体',
      openType: 'UNCONDITIONAL',
      category: 'INTERFACE',
      formats: ['CSV'],
      updatedAt: '2025-05-16',
      views: 125_034,
      downloads: 0,
      calls: 3,
      rating: 4.4,
      isExample: true,
    },
  };
}

function results(total: number, hits: readonly unknown[]): Answer {
  return {
    data: {
      search: {
        totalCount: total,
        totalIsExact: true,
        didYouMean: null,
        facets: [
          { field: 'domain', buckets: [{ value: '机构团体', count: total }] },
          { field: 'provider', buckets: [{ value: '上海市民政局', count: total }] },
          { field: 'openType', buckets: [{ value: 'UNCONDITIONAL', count: total }] },
        ],
        pageInfo: { hasNextPage: total > hits.length, endCursor: 'c10' },
        edges: hits,
      },
    },
  };
}

/** The same list with something else about it. */
function but(answer: Answer, change: Readonly<Record<string, unknown>>): Answer {
  if (typeof answer === 'string' || !('data' in answer)) {
    throw new Error('There is no list to change.');
  }
  return { data: { search: { ...(answer.data.search as object), ...change } } };
}

function show(at: string, answer: (query: SentQuery) => Answer) {
  return renderPage(<SearchPage />, { path: '/search', at, answer });
}

describe('the result list', () => {
  it('shows whole titles with the words marked, and why each was found', async () => {
    show('/search?q=街镇', () => results(1, [hit(1)]));
    const title = await screen.findByRole('heading', { level: 2, name: '第1号街镇代码表' });
    expect(within(title).getByText('街镇').tagName).toBe('MARK');
    const reason = screen.getByLabelText('匹配于');
    expect(reason).toHaveTextContent('标题');
    expect(within(reason).getByText('区代码').tagName).toBe('MARK');
    expect(within(reason).getByText('<b>')).toBeVisible();
    expect(screen.getByText('示例')).toBeVisible();
    expect(document.title).toBe('“街镇”的搜索结果 - 公共数据开放平台');
  });

  it('announces how many there are', async () => {
    show('/search', () => results(1234, [hit(1)]));
    expect(await screen.findByText('共 1,234 条数据')).toBeVisible();
    expect(screen.getByText('共 1,234 条数据').closest('[role=status]')).not.toBeNull();
  });

  it('waits with a skeleton', () => {
    show('/search?q=街镇', () => 'silent');
    expect(screen.getAllByTestId('waiting')).not.toHaveLength(0);
    expect(screen.getByRole('status')).toHaveTextContent('正在搜索');
  });

  it('says what to do when nothing matches', async () => {
    show('/search?q=区代码&scope=data_items&format=CSV', () => results(0, []));
    expect(await screen.findByRole('heading', { name: '没有找到符合条件的资源' })).toBeVisible();
    expect(screen.getByRole('link', { name: '在全部内容中搜索“区代码”' })).toHaveAttribute(
      'href',
      `/search?q=${encodeURIComponent('区代码')}`,
    );
    expect(screen.getByRole('link', { name: '清除筛选条件' })).toBeVisible();
  });

  it('offers what others search when nothing matches, and says what signs mean', async () => {
    renderPage(<SearchPage />, {
      path: '/search',
      at: '/search?q="区代码" -旧',
      answer: () => results(0, []),
      answerBox: () => ({ data: { hotWords: [{ text: '公交线路' }] } }),
    });
    const words = await screen.findByRole('list', { name: '热门搜索' });
    expect(within(words).getByRole('link', { name: '公交线路' })).toBeVisible();
    expect(screen.getByText(/^去掉引号和减号/)).toBeVisible();
  });

  it('says that nothing has exactly what was typed, and offers what was meant with all else unchanged', async () => {
    show('/search?q=上海街真代码&sort=views&format=CSV&page=2', ({ variables }) =>
      variables.withRows === false
        ? { data: { search: { pageInfo: { hasNextPage: true, endCursor: 'c10' } } } }
        : but(results(11, [hit(11)]), { didYouMean: '上海街镇代码' }),
    );
    expect(await screen.findByText('没有与“上海街真代码”完全相符的结果。')).toBeVisible();
    const meant = screen.getByRole('link', { name: '上海街镇代码' });
    expect(meant.closest('p')).toHaveTextContent('您要找的是不是： 上海街镇代码');
    expect(meant).toHaveAttribute('href', `/search?q=${encodeURIComponent('上海街镇代码')}&sort=views&format=CSV`);
  });

  it('says “at least” when not all were counted, and still leads to the next page', async () => {
    const ten = Array.from({ length: 10 }, (_, place) => hit(place + 1));
    show('/search?q=街镇', () =>
      but(results(10, ten), { totalIsExact: false, pageInfo: { hasNextPage: true, endCursor: 'c10' } }),
    );
    expect(await screen.findByText('至少 10 条数据')).toBeVisible();
    expect(screen.getByText('第 1 页')).toBeVisible();
    expect(screen.getByRole('link', { name: '下一页' })).toBeVisible();
  });

  it('shows the failure and tries again', async () => {
    let up = false;
    show('/search', () => (up ? results(1, [hit(1)]) : { errors: [{ message: 'index unavailable' }] }));
    expect(await screen.findByRole('alert')).toHaveTextContent('index unavailable');
    up = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('link', { name: '第1号街镇代码表' })).toBeVisible();
  });
});

describe('filters of the result list', () => {
  it('are read from the address, sent to the server, and can be removed one by one and together', async () => {
    const { router, sent } = show('/search?domain=机构团体&provider=上海市民政局&page=1', () => results(1, [hit(1)]));
    const active = await screen.findByRole('group', { name: '已选条件' });
    expect(sent[0]?.variables).toMatchObject({ filter: { domain: ['机构团体'], provider: ['上海市民政局'] } });
    await userEvent.click(within(active).getByRole('link', { name: '移除条件：机构团体' }));
    expect(router.state.location.search).toBe(`?provider=${encodeURIComponent('上海市民政局')}`);
    await userEvent.click(screen.getByRole('link', { name: '清除全部' }));
    expect(router.state.location.search).toBe('');
    expect(screen.queryByRole('group', { name: '已选条件' })).not.toBeInTheDocument();
  });

  it('are added by a checkbox and go away with the back button', async () => {
    const { router, sent } = show('/search?q=街镇', () => results(1, [hit(1)]));
    await userEvent.click(await screen.findByRole('checkbox', { name: '上海市民政局 1' }));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: '上海市民政局 1' })).toBeChecked());
    expect(sent.at(-1)?.variables).toMatchObject({ text: '街镇', filter: { provider: ['上海市民政局'] } });
    await router.navigate(-1);
    await waitFor(() => expect(screen.getByRole('checkbox', { name: '上海市民政局 1' })).not.toBeChecked());
  });
});

describe('a long filter', () => {
  const names = Array.from({ length: 250 }, (_, place) => `第${place + 1}局`);
  const long = () =>
    but(results(250, [hit(1)]), {
      facets: [{ field: 'provider', buckets: names.map((value) => ({ value, count: 1 })) }],
    });
  const lines = () => screen.getAllByText(/^第.*局$/, { selector: '.facet-list__label' }).length;

  it('shows its first values and those that are set, and opens', async () => {
    show('/search?provider=第77局', long);
    expect(await screen.findByRole('checkbox', { name: '第77局 1' })).toBeChecked();
    expect(lines()).toBe(9);
    await userEvent.click(screen.getByRole('button', { name: '展开全部（250）' }));
    expect(lines()).toBe(100);
    expect(screen.getByText('还有 150 项，可输入名称查找。')).toBeVisible();
  });

  it('is searched by name among all of its values', async () => {
    const { sent } = show('/search', long);
    await userEvent.type(await screen.findByRole('searchbox', { name: '在数据提供单位中查找' }), '249');
    expect(lines()).toBe(1);
    await userEvent.click(screen.getByRole('checkbox', { name: '第249局 1' }));
    await waitFor(() => expect(sent.at(-1)?.variables).toMatchObject({ filter: { provider: ['第249局'] } }));
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.type(screen.getByRole('searchbox'), '没有');
    expect(screen.getByText('没有符合的选项')).toBeVisible();
  });
});

describe('series in the result list', () => {
  it('are grouped when told, and each leads to all of its records', async () => {
    const { router, sent } = show('/search?q=街镇&format=CSV&page=3', ({ variables }) =>
      variables.withRows === false
        ? { data: { search: { pageInfo: { hasNextPage: true, endCursor: 'c20' } } } }
        : results(25, [{ ...hit(1), seriesCount: variables.groupSeries === true ? 12 : 1 }]),
    );
    const grouped = await screen.findByRole('checkbox', { name: '合并系列 同名系列只显示一条' });
    expect(grouped).not.toBeChecked();
    expect(screen.queryByText(/^同系列/)).not.toBeInTheDocument();
    await userEvent.click(grouped);
    const series = await screen.findByRole('link', { name: '同系列共 12 条：第1号街镇代码表' });
    expect(router.state.location.search).toBe(`?q=${encodeURIComponent('街镇')}&group=series&format=CSV`);
    expect(sent.at(-1)?.variables).toMatchObject({ groupSeries: true, after: null });
    expect(series).toHaveTextContent('同系列共 12 条');
    await userEvent.click(series);
    expect(router.state.location.search).toBe(`?q=${encodeURIComponent('第1号街镇代码表')}&format=CSV`);
    await waitFor(() => expect(grouped).not.toBeChecked());
  });
});

describe('pages of grouped series', () => {
  const page = (hits: number): Answer =>
    but(results(500, Array.from({ length: hits }, (_, place) => hit(place + 1))), { facets: [] });

  it('are known as far as one has read, since the total counts records', async () => {
    show('/search?q=街镇&group=series', () => page(10));
    expect(await screen.findByText('共 500 条数据')).toBeVisible();
    expect(screen.getByText('同系列已合并')).toBeVisible();
    expect(screen.getByRole('link', { name: '第 2 页' })).toBeVisible();
    expect(screen.queryByRole('link', { name: '第 3 页' })).not.toBeInTheDocument();
  });

  it('end with a page that is not full', async () => {
    show('/search?q=街镇&group=series', () => page(4));
    expect(await screen.findByText('共 500 条数据')).toBeVisible();
    expect(screen.queryByRole('link', { name: '下一页' })).not.toBeInTheDocument();
  });

  it('say so when there is no such page, without a number that is not known', async () => {
    show('/search?q=街镇&group=series&page=2', ({ variables }) =>
      variables.withRows === false
        ? { data: { search: { pageInfo: { hasNextPage: true, endCursor: 'c10' } } } }
        : page(0),
    );
    expect(await screen.findByRole('heading', { name: '没有这一页' })).toBeVisible();
    expect(screen.queryByText(/^结果共/)).not.toBeInTheDocument();
  });
});

describe('pages of the result list', () => {
  it('begin where the page before ended, without asking twice', async () => {
    const ten = Array.from({ length: 10 }, (_, place) => hit(place + 1));
    const { sent } = show('/search', () => results(25, ten));
    await userEvent.click(await screen.findByRole('link', { name: '下一页' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ variables: { after: 'c10', first: 10, withRows: true } });
  });

  it('are found in strides when opened from an address', async () => {
    const { sent } = show('/search?page=13', ({ variables }) =>
      variables.withRows === false
        ? { data: { search: { pageInfo: { hasNextPage: true, endCursor: 'far' } } } }
        : results(500, [hit(121)]),
    );
    expect(await screen.findByRole('link', { name: '第121号街镇代码表' })).toBeVisible();
    expect(sent.map(({ variables }) => [variables.first, variables.after ?? null])).toEqual([
      [100, null],
      [20, 'far'],
      [10, 'far'],
    ]);
  });

  it('say so when there is no such page', async () => {
    show('/search?page=9', ({ variables }) =>
      variables.withRows === false
        ? { data: { search: { pageInfo: { hasNextPage: false, endCursor: 'c3' } } } }
        : results(3, []),
    );
    expect(await screen.findByRole('heading', { name: '没有这一页' })).toBeVisible();
  });
});
