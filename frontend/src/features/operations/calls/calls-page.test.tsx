import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage, type Answer } from '../../../testing/render-page';
import { keepOperatorKey } from '../operator-key';
import { CallsPage } from './calls-page';
import type { CallStatistics } from './use-calls';

vi.mock('../../../components/charts/draw-bars', () => ({ drawBars: () => ({ png: () => '', end: () => undefined }) }));

const used: CallStatistics = {
  days: [{ day: '2026-11-23', succeeded: 5, failed: 2 }],
  resource: null,
  caller: null,
  codes: [
    { code: 200, words: '成功', calls: 5 },
    { code: 42901, words: '今日的 … 次调用已用完', calls: 1 },
    { code: 49999, words: null, calls: 1 },
  ],
  topResources: [
    { key: 'aa', succeeded: 4, failed: 2, resource: { id: 'r1', title: '公交站点' } },
    { key: 'gone', succeeded: 1, failed: 0, resource: null },
  ],
  topCallers: [
    {
      succeeded: 4,
      failed: 2,
      caller: {
        id: 'c1',
        kind: 'TOKEN',
        name: '公交',
        prefix: 'aB3dE6',
        owner: { id: 'p1', userName: 'li_si_01', realName: '*四', organisationName: null },
      },
    },
    { succeeded: 1, failed: 0, caller: { id: null, kind: 'OTHER', name: null, prefix: null, owner: null } },
  ],
};

const nothing: CallStatistics = { ...used, days: [{ day: '2026-11-23', succeeded: 0, failed: 0 }], codes: [], topResources: [], topCallers: [] };

function show(at: string, answer: () => Answer) {
  keepOperatorKey('secret');
  return renderPage(<CallsPage />, { path: '/operations/calls', at, answer });
}

afterEach(() => {
  sessionStorage.clear();
  keepOperatorKey('');
});

describe('the page of calls', () => {
  it('shows days, codes with their words, resources and callers', async () => {
    const { sent } = show('/operations/calls?days=7', () => ({ data: { callStatistics: used } }));
    expect(await screen.findByRole('img', { name: /成功 5 次，失败 2 次/ })).toBeVisible();
    expect(sent[0]?.variables).toEqual({ days: 7, resource: null, caller: null });
    const codes = within(screen.getByRole('group', { name: '按结果' }));
    expect(codes.getByRole('row', { name: '42901 今日的 … 次调用已用完 1' })).toBeVisible();
    expect(codes.getByRole('row', { name: '49999 已不再使用的结果码 1' })).toBeVisible();
    const resources = within(screen.getByRole('group', { name: '调用最多的资源' }));
    expect(resources.getByRole('link', { name: '公交站点' })).toHaveAttribute('href', '/resources/aa');
    expect(resources.getByText('gone')).toBeVisible();
    const callers = within(screen.getByRole('group', { name: '调用最多的应用和令牌' }));
    expect(callers.getByText('令牌 公交')).toBeVisible();
    expect(callers.getByText('aB3dE6…')).toBeVisible();
    expect(callers.getByText('*四')).toBeVisible();
    expect(callers.getByRole('link', { name: 'li_si_01' })).toHaveAttribute('href', '/operations/people/li_si_01');
    expect(callers.getByText('已更换的令牌或演示令牌')).toBeVisible();
  });

  it('keeps time and narrowing in its address', async () => {
    const narrowed = { ...used, resource: { id: 'r1', title: '公交站点' }, caller: { kind: 'TOKEN', name: '公交', prefix: 'aB3dE6' } };
    const { router, sent } = show('/operations/calls?days=90&resource=aa&caller=c1', () => ({ data: { callStatistics: narrowed } }));
    await screen.findByRole('img');
    expect(sent[0]?.variables).toEqual({ days: 90, resource: 'aa', caller: 'c1' });
    expect(screen.getByRole('link', { name: '近 90 天' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByText(/只看资源“公交站点”/)).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: '取消限定：公交站点' }));
    expect(router.state.location.search).toBe('?days=90&caller=c1');
    await userEvent.click(screen.getByRole('link', { name: '近 365 天' }));
    expect(router.state.location.search).toBe('?days=365&caller=c1');
    await userEvent.click(await screen.findByRole('link', { name: '只看“公交站点”' }));
    expect(router.state.location.search).toBe('?days=365&resource=aa&caller=c1');
  });

  it('takes another time for thirty days, and says what to do where there is nothing', async () => {
    const { sent } = show('/operations/calls?days=31', () => ({ data: { callStatistics: nothing } }));
    expect(await screen.findByText(/没有符合条件的调用/)).toBeVisible();
    expect(sent[0]?.variables.days).toBe(30);
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('offers to try again after a failure', async () => {
    let up = false;
    show('/operations/calls', () => (up ? { data: { callStatistics: used } } : 'unreachable'));
    expect(await screen.findByRole('alert')).toHaveTextContent('连接不上服务器');
    up = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('img')).toBeVisible();
  });
});
