import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer } from '../../testing/render-page';
import { HomePage } from './home-page';

function brief(key: string, title: string) {
  return { key, title, abstract: `${title}的摘要`, provider: '市民政局' };
}

function home(filled: boolean): Answer {
  const nodes = <T,>(node: T) => ({ nodes: filled ? [node] : [] });
  return {
    data: {
      catalog: { products: 2587, interfaces: 328, providers: 505, dataItems: 14, views: 203_000_000, calls: 7 },
      overview: { facets: [{ field: 'domain', buckets: filled ? [{ value: '民生服务', count: 245 }] : [] }] },
      newest: nodes({ ...brief('a1', '学校名录'), updatedAt: '2025-05-16' }),
      hottest: nodes({ ...brief('b2', '公交线路'), views: 125_034 }),
      hottestInterfaces: nodes({ ...brief('c3', '街镇代码'), calls: 52_755_208 }),
    },
  };
}

function show(answer: () => Answer) {
  return renderPage(<HomePage />, { path: '/', at: '/', answer });
}

describe('the home page', () => {
  it('shows figures, domains that lead to the list, and the newest and hottest', async () => {
    show(() => home(true));
    const tile = await screen.findByRole('link', { name: '民生服务 245' });
    expect(tile).toHaveAttribute('href', `/search?domain=${encodeURIComponent('民生服务')}`);
    expect(screen.getByText('2亿')).toHaveAttribute('title', '203,000,000');
    const newest = screen.getByRole('heading', { name: '最新数据产品' }).closest('section');
    expect(newest).not.toBeNull();
    if (newest !== null) {
      expect(within(newest).getByRole('link', { name: '学校名录' })).toHaveAttribute('href', '/resources/a1');
      expect(within(newest).getByText('更新 2025-05-16')).toBeVisible();
    }
    expect(document.title).toBe('首页 - 公共数据开放平台');
  });

  it('can be searched while its figures are on their way', () => {
    show(() => 'silent');
    expect(screen.getByTestId('waiting')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: '搜索数据资源' })).toBeEnabled();
  });

  it('says why lists are empty', async () => {
    show(() => home(false));
    expect(await screen.findAllByText('暂无资源。导入目录后会显示在这里。')).toHaveLength(3);
  });

  it('offers to try again after a failure, and does', async () => {
    let up = false;
    show(() => (up ? home(true) : 'unreachable'));
    expect(await screen.findByRole('alert')).toHaveTextContent('连接不上服务器');
    up = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('link', { name: '公交线路' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([
    ['搜索', `/search?q=${encodeURIComponent('区代码')}`],
    ['数据项', `/search?q=${encodeURIComponent('区代码')}&scope=data_items`],
    ['接口参数', `/search?q=${encodeURIComponent('区代码')}&scope=parameters`],
    ['文件名', `/search?q=${encodeURIComponent('区代码')}&scope=file_names`],
  ])('%s leads to the result list', async (button, address) => {
    const { router } = show(() => home(true));
    await userEvent.type(screen.getByRole('combobox'), '区代码');
    await userEvent.click(screen.getByRole('button', { name: button }));
    expect(router.state.location.pathname + router.state.location.search).toBe(address);
  });

  it('shows hot words as links into the list', async () => {
    renderPage(<HomePage />, {
      path: '/',
      at: '/',
      answer: () => home(true),
      answerBox: () => ({ data: { hotWords: [{ text: '公交线路' }] } }),
    });
    const words = await screen.findByRole('list', { name: '热门搜索' });
    expect(within(words).getByRole('link', { name: '公交线路' })).toHaveAttribute(
      'href',
      `/search?q=${encodeURIComponent('公交线路')}`,
    );
  });
});
