import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage, type Answer } from '../../testing/render-page';
import type { Operations } from './api/use-operations';
import { OperationsPage } from './operations-page';
import { keepOperatorKey } from './operator-key';

const well: Operations = {
  viewVersion: 7,
  isServing: true,
  isComplete: true,
  silos: [
    {
      name: 'silo-1',
      address: '127.0.0.1:11111',
      generation: 1_767_225_600_000,
      status: 'ACTIVE',
      since: '2026-03-01T04:00:00Z',
      isAnswering: true,
      report: { version: '1.0.0', uptimeSeconds: 725, viewVersion: 7, activations: 12, feedLag: 0, documents: 2904 },
    },
    {
      name: 'silo-2',
      address: '127.0.0.1:11112',
      generation: 1_767_225_600_001,
      status: 'LEAVING',
      since: '2026-03-01T04:00:01Z',
      isAnswering: false,
      report: null,
    },
  ],
  activations: [
    { grainType: 'token', here: 10, everywhere: 30, requests: 2 },
    { grainType: 'dataset', here: 2, everywhere: 2, requests: 0 },
  ],
  feed: { position: 2904, lag: 0, lagSeconds: 0, unreadSeconds: 0.4 },
  index: { documents: 2904, changedAt: null },
};

const refused: Answer = {
  errors: [{ message: '只有运维人员可以查看', extensions: { code: 'UNAUTHENTICATED' } }],
};

function show(answer: () => Answer, key = 'secret') {
  keepOperatorKey(key);
  return renderPage(<OperationsPage />, { path: '/operations', at: '/operations', answer });
}

function table(name: string) {
  return within(screen.getByRole('group', { name }));
}

afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
  keepOperatorKey('');
});

describe('the page for operators', () => {
  it('asks for the key before it asks the server, and keeps it for this tab', async () => {
    const { sent } = show(() => ({ data: { operations: well } }), '');
    await userEvent.click(await screen.findByRole('button', { name: '查看' }));
    expect(screen.getByRole('alert')).toHaveTextContent('请填写运维密钥');
    expect(sent).toHaveLength(0);
    await userEvent.type(screen.getByLabelText('运维密钥'), ' the-key ');
    await userEvent.click(screen.getByRole('button', { name: '查看' }));
    expect(await screen.findByText('一切正常。')).toBeVisible();
    expect(sessionStorage.getItem('opendata.operator-key')).toBe('the-key');
    expect(localStorage.getItem('opendata.operator-key')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '清除密钥' }));
    expect(sessionStorage.getItem('opendata.operator-key')).toBeNull();
    expect(screen.getByLabelText('运维密钥')).toBeVisible();
  });

  it('shows silos, activations and figures', async () => {
    show(() => ({ data: { operations: well } }));
    await screen.findByText('一切正常。');
    const first = table('节点').getByRole('row', { name: /silo-1（本节点）/ });
    expect(first).toHaveTextContent('127.0.0.1:11111');
    expect(first).toHaveTextContent('服务中');
    expect(first).toHaveTextContent('12分钟 5秒');
    expect(table('节点').getByRole('row', { name: /silo-2/ })).toHaveTextContent('正在退出');
    const bars = within(screen.getByRole('table', { name: '各类型的激活' }));
    expect(bars.getByRole('row', { name: /token/ })).toHaveTextContent('token10302');
    expect(screen.getByText('启动后无变更')).toBeVisible();
  });

  it('says in words what is wrong', async () => {
    const ill: Operations = {
      ...well,
      isServing: false,
      isComplete: false,
      silos: [],
      activations: [],
      feed: { position: 1, lag: 9, lagSeconds: 42.4, unreadSeconds: 61 },
    };
    show(() => ({ data: { operations: ill } }));
    const problems = within(await screen.findByRole('status'));
    expect((await problems.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual([
      '本节点没有租约，暂不处理更改和接口调用，正在重新加入集群。',
      '已有 61 秒读不到变更记录：数据库没有回应。',
      '搜索索引落后 42 秒。',
      '有节点近期没有报告，合计不完整。',
    ]);
    expect(screen.getByText('本节点尚未加入集群。')).toBeVisible();
    expect(screen.getByText(/内存中还没有激活/)).toBeVisible();
  });

  it('asks for another key when the server refuses this one', async () => {
    show(() => refused);
    expect(await screen.findByRole('alert')).toHaveTextContent('密钥不正确');
    expect(screen.getByLabelText('运维密钥')).toHaveAttribute('aria-invalid', 'true');
  });

  it('offers to try again after a failure', async () => {
    let up = false;
    show(() => (up ? { data: { operations: well } } : 'unreachable'));
    expect(await screen.findByRole('alert')).toHaveTextContent('连接不上服务器');
    up = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('一切正常。')).toBeVisible();
  });

  it('waits with grey lines', () => {
    show(() => 'silent');
    expect(screen.getByTestId('waiting')).toBeInTheDocument();
  });

  it('asks again every five seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { sent } = show(() => ({ data: { operations: well } }));
    await screen.findByText('一切正常。');
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5000);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
  });
});
