import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer, type SentQuery } from '../../../testing/render-page';
import { EventPage } from './event-page';
import { EventsPage } from './events-page';

const brief = {
  __typename: 'EventReport',
  number: 12,
  taskNum: '20260301-12',
  senderName: '停车地图',
  description: '井盖缺失',
  areas: ['黄浦区 310101'],
  eventType: '02',
  createdAt: '2026-03-01T03:58:30Z',
  receivedAt: '2026-03-01T04:00:00Z',
};

const whole = {
  ...brief,
  senderId: '6f1b2c9e-0000-4000-8000-000000000000',
  otherTaskNum: 'T-1',
  senderTaskNum: null,
  address: '人民路 100 号',
  coordinateX: 512345.67,
  coordinateY: 3456789.01,
  longitude: 0,
  latitude: 0,
  sourceId: 7,
  recordTypeId: 1,
  level: 2,
  mainType: '0201',
  subType: null,
  humanName: '王*明',
  cellphone: '138****5678',
  medias: [
    { __typename: 'EventMedia', name: 'a.png', usage: 'REPORT', kind: 'IMAGE', url: null, path: '/api/events/12/medias/0', bytes: 70 },
    { __typename: 'EventMedia', name: 'b.mp4', usage: 'HANDLE', kind: 'VIDEO', url: 'https://m.example.cn/b.mp4', path: null, bytes: null },
  ],
};

const list = (nodes: readonly unknown[], endCursor: string | null = null): Answer => ({
  data: {
    eventReports: {
      __typename: 'EventReportConnection',
      totalCount: nodes.length,
      pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
      nodes,
    },
  },
});

function show(page: 'list' | 'one', answer: (query: SentQuery) => Answer, role = 'OPERATOR', at?: string) {
  return renderPage(page === 'list' ? <EventsPage /> : <EventPage />, {
    path: page === 'list' ? '/operations/events' : '/operations/events/:number',
    at: at ?? (page === 'list' ? '/operations/events' : '/operations/events/12'),
    answer,
    answerMe: () => ({ data: { me: { __typename: 'Account', id: 'x', userName: 'boss_01', roles: ['REGISTERED', role] } } }),
  });
}

describe('the page of event reports', () => {
  it('lists what the address looks for, and keeps what is looked for in the address', async () => {
    const { sent, router } = show('list', () => list([brief], 'YXQ6MTk'), 'AUDITOR', '/operations/events?sender=停车&from=2026-03-01');
    const row = await screen.findByRole('row', { name: /20260301-12/ });
    expect(row).toHaveTextContent('井盖缺失');
    expect(within(row).getByRole('link')).toHaveAttribute('href', '/operations/events/12');
    expect(sent.at(-1)?.variables).toEqual({
      filter: { sender: '停车', eventType: null, from: '2026-03-01', to: null },
      after: null,
    });
    expect(screen.getByText(/审计人员只能查看/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '发布为数据资源' })).toBeNull();
    await userEvent.type(screen.getByRole('searchbox', { name: '问题类型标识' }), ' 02 {Enter}');
    expect(new URLSearchParams(router.state.location.search).get('type')).toBe('02');
    await userEvent.click(screen.getByRole('link', { name: '下一页' }));
    expect(new URLSearchParams(router.state.location.search).get('after')).toBe('YXQ6MTk');
  });

  it('publishes after a question, and says what has become of the dataset', async () => {
    show('list', ({ operationName }) =>
      operationName === 'PublishEventReports'
        ? {
            data: {
              publishEventReports: { __typename: 'PublishEventReportsPayload', resourceKey: 'a'.repeat(32), rowCount: 3, outcome: 'UPDATED' },
            },
          }
        : list([]),
    );
    expect(await screen.findByText('没有符合条件的上报。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '发布为数据资源' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '发布为数据资源' }));
    expect(await screen.findByText(/已发布新版本，共 3 条/)).toBeVisible();
    expect(screen.getByRole('link', { name: '查看数据资源' })).toHaveAttribute('href', `/resources/${'a'.repeat(32)}`);
  });

  it('shows one report with people masked and ways to its media', async () => {
    show('one', () => ({ data: { eventReport: whole } }));
    expect(await screen.findByRole('heading', { name: '20260301-12' })).toBeVisible();
    expect(screen.getByText('138****5678')).toBeVisible();
    expect(screen.queryByText('经纬度')).toBeNull();
    expect(screen.getByRole('button', { name: '保存 a.png' })).toBeVisible();
    expect(screen.getByRole('link', { name: /打开 b\.mp4 的外部地址/ })).toHaveAttribute('href', 'https://m.example.cn/b.mp4');
  });

  it('says that there is no such report', async () => {
    show('one', () => ({ data: { eventReport: null } }), 'OPERATOR', '/operations/events/x');
    expect(await screen.findByText('没有这条上报。')).toBeVisible();
  });
});
