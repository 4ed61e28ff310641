import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '../../i18n/i18n';
import { CallsChart } from './calls-chart';
import type { Bars } from './draw-bars';

const drawn = vi.hoisted(() => ({ bars: [] as unknown[], ended: 0, fails: false }));

// jsdom has no canvas; that the picture is right is seen in a browser.
vi.mock('./draw-bars', () => ({
  drawBars: (_: HTMLElement, bars: Bars) => {
    if (drawn.fails) {
      throw new Error('No canvas.');
    }
    drawn.bars.push(bars);
    return { png: () => 'data:image/png;base64,', end: () => (drawn.ended += 1) };
  },
}));

const days = [
  { day: '2026-11-21', succeeded: 0, failed: 0 },
  { day: '2026-11-22', succeeded: 1200, failed: 3 },
  { day: '2026-11-23', succeeded: 40, failed: 0 },
];

beforeEach(() => {
  Object.assign(drawn, { bars: [], ended: 0, fails: false });
});

describe('a chart of calls', () => {
  it('says its finding, and draws what the table has', async () => {
    const { unmount } = render(<CallsChart days={days} empty="没有" />);
    const title = '近 3 天成功 1,240 次，失败 3 次；2026-11-22 最多，1,203 次';
    expect(screen.getByRole('img', { name: title })).toBeVisible();
    await vi.waitFor(() => expect(drawn.bars).toHaveLength(1));
    expect(drawn.bars[0]).toEqual({
      labels: ['2026-11-21', '2026-11-22', '2026-11-23'],
      unit: '次',
      series: [
        { name: '成功', values: [0, 1200, 40] },
        { name: '失败', values: [0, 3, 0] },
      ],
    });
    const button = screen.getByRole('button', { name: '数据表' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const table = within(screen.getByRole('group', { name: title }));
    expect(table.getByRole('row', { name: '2026-11-22 1,200 3' })).toBeVisible();
    expect(table.getAllByRole('row')).toHaveLength(4);
    unmount();
    expect(drawn.ended).toBe(1);
  });

  it('is a table if the drawing cannot be had', async () => {
    drawn.fails = true;
    render(<CallsChart days={days} empty="没有" />);
    expect(await screen.findByText('图表未能加载，数据见下表。')).toBeVisible();
    expect(screen.getByRole('row', { name: '2026-11-23 40 0' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '下载图片' })).toBeNull();
  });

  it('gives its numbers as a file', async () => {
    let text: Blob | undefined;
    Object.assign(URL, { createObjectURL: (blob: Blob) => ((text = blob), 'blob:calls'), revokeObjectURL: () => undefined });
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    await setLanguage('en');
    render(<CallsChart days={days} empty="None" />);
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    expect(clicked).toEqual(['calls-2026-11-23.csv']);
    expect(await text?.text()).toContain('Day,Succeeded,Failed\r\n2026-11-21,0,0\r\n2026-11-22,1200,3\r\n');
  });

  it('says so where there was no call', () => {
    render(<CallsChart days={days.slice(0, 1)} empty="没有调用" />);
    expect(screen.getByText('没有调用')).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
