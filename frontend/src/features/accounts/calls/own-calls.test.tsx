import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '../../../testing/render-page';
import { OwnCalls } from './own-calls';

vi.mock('../../../components/charts/draw-bars', () => ({ drawBars: () => ({ png: () => '', end: () => undefined }) }));

const days = [
  { day: '2026-11-22', succeeded: 9, failed: 0 },
  { day: '2026-11-23', succeeded: 3, failed: 1 },
];
const none = days.map(({ day }) => ({ day, succeeded: 0, failed: 0 }));

function show(of: 'token' | 'app', id: string) {
  return renderPage(<OwnCalls of={of} id={id} name="公交" dailyQuota={20} />, {
    path: '/account/tokens',
    at: '/account/tokens',
    answer: ({ operationName }) => {
      const callers = [
        { id: 'used', calls: { days } },
        { id: 'new', calls: { days: none } },
      ];
      return { data: { me: { id: 'a1', [operationName === 'AppCalls' ? 'apps' : 'tokens']: callers } } };
    },
  });
}

describe('the calls of one’s token or app', () => {
  it.each([
    ['token', 'TokenCalls'],
    ['app', 'AppCalls'],
  ] as const)('of a %s are asked for when they are wanted', async (of, operationName) => {
    const { sent } = show(of, 'used');
    const button = screen.getByRole('button', { name: '近 30 天调用：公交' });
    expect(sent).toHaveLength(0);
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(await screen.findByText('今日成功 3 次，失败 1 次；每日限成功 20 次。')).toBeVisible();
    expect(screen.getByRole('img', { name: /成功 12 次，失败 1 次；2026-11-22 最多，9 次/ })).toBeVisible();
    expect(sent.map((query) => query.operationName)).toEqual([operationName]);
    await userEvent.click(button);
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('say what to do where there are none', async () => {
    show('app', 'new');
    await userEvent.click(screen.getByRole('button', { name: '近 30 天调用：公交' }));
    expect(await screen.findByText(/近 30 天没有调用/)).toBeVisible();
    expect(screen.getByRole('link', { name: '开发者中心' })).toHaveAttribute('href', '/developers');
  });
});
