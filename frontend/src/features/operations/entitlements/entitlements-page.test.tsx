import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer, type SentQuery } from '../../../testing/render-page';
import { EntitlementsPage } from './entitlements-page';

const key = '0123456789abcdef0123456789abcdef';
const appId = '6f1b2c9e-0000-4000-8000-000000000000';

const held = {
  __typename: 'HeldEntitlement',
  appId,
  appName: '停车地图',
  userName: 'li_si_01',
  grantedBy: 'operator-key',
  note: '协议 7',
  entitlement: {
    __typename: 'Entitlement',
    resourceKey: key,
    service: null,
    fields: ['预警等级', '发布单位'],
    grantedAt: '2026-03-01T04:00:00Z',
    expiresAt: '2026-12-31T16:00:00Z',
    isOver: true,
    resource: { __typename: 'Resource', id: 'r1', title: '气象灾害预警信号信息' },
  },
};

const list = (nodes: readonly unknown[], endCursor: string | null = null): Answer => ({
  data: {
    entitlements: {
      __typename: 'HeldEntitlementConnection',
      totalCount: nodes.length,
      pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
      nodes,
    },
  },
});

const found: Answer = {
  data: {
    search: {
      __typename: 'ResourceConnection',
      nodes: [
        {
          __typename: 'Resource',
          id: 'r1',
          key,
          title: '气象灾害预警信号信息',
          provider: '气象局',
          openType: 'CONDITIONAL',
          interfaces: [
            {
              __typename: 'ResourceInterface',
              path: '/api/invoke/1',
              returns: [
                { __typename: 'DataItem', name: '预警等级', code: 'dj' },
                { __typename: 'DataItem', name: '单位, 名称', code: null },
              ],
            },
          ],
        },
        { __typename: 'Resource', id: 'r2', key: 'f'.repeat(32), title: '只有目录', provider: '气象局', openType: null, interfaces: [] },
      ],
    },
  },
};

const person: Answer = {
  data: {
    people: {
      __typename: 'PersonConnection',
      nodes: [{ __typename: 'Person', id: 'p', userName: 'li_si_01', apps: [{ __typename: 'App', id: appId, name: '停车地图' }] }],
    },
  },
};

const done = { errors: [] };

function show(answer: (query: SentQuery) => Answer, role = 'OPERATOR', at = '/operations/entitlements') {
  return renderPage(<EntitlementsPage />, {
    path: '/operations/entitlements',
    at,
    answer: (query) => (query.operationName === 'Holders' ? person : query.operationName === 'Grantable' ? found : answer(query)),
    answerMe: () => ({ data: { me: { __typename: 'Account', id: 'x', userName: 'boss_01', roles: ['REGISTERED', role] } } }),
  });
}

describe('the page of what is granted', () => {
  it('lists it, and looks for what the address says', async () => {
    const { sent, router } = show(() => list([held], 'YXQ6MTk'), 'OPERATOR', `/operations/entitlements?text=li&resource=${key}`);
    const row = await screen.findByRole('row', { name: /停车地图/ });
    expect(row).toHaveTextContent('预警等级、发布单位');
    expect(row).toHaveTextContent('2026-12-31 （已到期）');
    expect(row).toHaveTextContent('运维密钥');
    expect(sent.at(-1)?.variables).toEqual({ filter: { text: 'li', resourceKey: key }, after: null });
    await userEvent.click(screen.getByRole('link', { name: '下一页' }));
    expect(new URLSearchParams(router.state.location.search).get('after')).toBe('YXQ6MTk');
  });

  it('keeps what is looked for in the address, and takes the address of a resource page', async () => {
    const { router } = show(() => list([]));
    expect(await screen.findByText(/没有符合条件的授权/)).toBeVisible();
    await userEvent.type(screen.getByLabelText('应用或用户'), ' 停车 ');
    const resource = screen.getByRole('searchbox', { name: '数据资源' });
    await userEvent.type(resource, 'x');
    await userEvent.click(screen.getByRole('button', { name: '查询' }));
    expect(resource).toHaveAccessibleDescription(/32 位资源标识/);
    await userEvent.clear(resource);
    await userEvent.type(resource, `https://data.example.cn/resources/${key}`);
    await userEvent.click(screen.getByRole('button', { name: '查询' }));
    expect(router.state.location.search).toBe(`?text=${encodeURIComponent('停车')}&resource=${key}`);
  });

  it('grants chosen fields to an app by what was looked up', async () => {
    const { sent } = show(({ operationName }) =>
      operationName === 'GrantEntitlement'
        ? { data: { grantEntitlement: { __typename: 'GrantEntitlementPayload', entitlement: { __typename: 'Entitlement', resourceKey: key }, ...done } } }
        : list([]),
    );
    await userEvent.click(await screen.findByRole('button', { name: '授权接口' }));
    expect(screen.getByRole('combobox', { name: '授权给' })).toHaveFocus();
    expect(screen.getByRole('combobox', { name: '授权给' })).toHaveAccessibleDescription('请查找用户，再选择授权给谁。');

    await userEvent.type(screen.getByRole('searchbox', { name: '用户名' }), 'LI_SI_01{Enter}');
    expect(await screen.findByText(/已找到 li_si_01，有 1 个应用/)).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '授权给' }), '应用“停车地图”');
    await userEvent.type(screen.getByRole('searchbox', { name: '查找数据资源' }), '气象{Enter}');
    expect(await screen.findByText(/找到 1 个有接口的资源/)).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '数据资源' }), '气象灾害预警信号信息（气象局，有条件开放）');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '字段' }), '选择字段');
    await userEvent.click(screen.getByRole('checkbox', { name: '单位, 名称' }));
    await userEvent.type(screen.getByLabelText('截止日期'), '2027-12-31');
    await userEvent.type(screen.getByRole('textbox', { name: '备注' }), ' 协议 7 ');
    await userEvent.click(screen.getByRole('button', { name: '授权接口' }));

    expect(await screen.findByText('已授权“气象灾害预警信号信息”。')).toBeVisible();
    expect(sent.find(({ operationName }) => operationName === 'GrantEntitlement')?.variables).toEqual({
      input: { resourceKey: key, appId, fields: ['单位, 名称'], until: '2027-12-31', note: '协议 7' },
    });
    expect(screen.getByRole('combobox', { name: '授权给' })).toHaveValue('');
  });

  it('grants a service to an app, without fields', async () => {
    const { sent } = show(({ operationName }) =>
      operationName === 'GrantEntitlement'
        ? {
            data: {
              grantEntitlement: {
                __typename: 'GrantEntitlementPayload',
                entitlement: { __typename: 'Entitlement', resourceKey: 'service/events' },
                ...done,
              },
            },
          }
        : list([{ ...held, entitlement: { ...held.entitlement, resourceKey: 'service/sms', service: 'SMS', fields: null, resource: null } }]),
    );
    const row = await screen.findByRole('row', { name: /停车地图/ });
    expect(row).toHaveTextContent('服务：短信下发');
    expect(within(row).queryByRole('link', { name: /服务/ })).toBeNull();
    await userEvent.type(screen.getByRole('searchbox', { name: '用户名' }), 'li_si_01{Enter}');
    await screen.findByText(/已找到 li_si_01/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '授权给' }), '应用“停车地图”');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '数据资源' }), '服务：信息上报');
    expect(screen.queryByRole('combobox', { name: '字段' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '授权接口' }));
    expect(await screen.findByText('已授权“服务：信息上报”。')).toBeVisible();
    expect(sent.find(({ operationName }) => operationName === 'GrantEntitlement')?.variables).toEqual({
      input: { resourceKey: 'service/events', appId, fields: null, until: null, note: '' },
    });
  });

  it('says beside the field what the server refuses, and keeps what was chosen', async () => {
    const errors = [{ __typename: 'InputError', message: '截止日期不能早于今天', code: 'BAD_UNTIL', path: ['input', 'until'] }];
    show(({ operationName }) =>
      operationName === 'GrantEntitlement'
        ? { data: { grantEntitlement: { __typename: 'GrantEntitlementPayload', entitlement: null, errors } } }
        : list([]),
    );
    await userEvent.type(await screen.findByRole('searchbox', { name: '用户名' }), 'li_si_01{Enter}');
    await userEvent.type(screen.getByRole('searchbox', { name: '查找数据资源' }), '气象{Enter}');
    await screen.findByText(/找到 1 个有接口的资源/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '授权给' }), 'li_si_01 的个人令牌');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '数据资源' }), key);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '字段' }), 'all');
    await userEvent.click(screen.getByRole('button', { name: '授权接口' }));
    expect(await screen.findByLabelText('截止日期')).toHaveAccessibleDescription(/不能早于今天/);
    expect(screen.getByRole('combobox', { name: '授权给' })).toHaveDisplayValue('li_si_01 的个人令牌');
  });

  it('revokes after a question', async () => {
    let nodes = [held];
    const { sent } = show(({ operationName }) => {
      if (operationName !== 'RevokeEntitlement') {
        return list(nodes);
      }
      nodes = [];
      return { data: { revokeEntitlement: { __typename: 'RevokeEntitlementPayload', resourceKey: key, ...done } } };
    });
    await userEvent.click(await screen.findByRole('button', { name: '收回应用“停车地图”对“气象灾害预警信号信息”的授权' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '收回' }));
    expect(await screen.findByText('已收回对“气象灾害预警信号信息”的授权。')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('row', { name: /停车地图/ })).toBeNull());
    expect(sent.find(({ operationName }) => operationName === 'RevokeEntitlement')?.variables).toEqual({
      input: { resourceKey: key, appId },
    });
  });

  it('lets auditors read', async () => {
    show(() => list([held]), 'AUDITOR');
    expect(await screen.findByText(/审计人员只能查看/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /收回/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '授权接口' })).toBeNull();
  });
});
