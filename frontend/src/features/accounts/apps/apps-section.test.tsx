import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer } from '../../../testing/render-page';
import type { Account } from '../api/use-account';
import type { App } from './api/use-apps';
import { AppsSection } from './apps-section';

const account: Account = {
  id: 'a1',
  userName: 'candy',
  kind: 'RESIDENT',
  roles: ['REGISTERED', 'DEVELOPER'],
  mobile: '138****5678',
  email: null,
  realName: null,
  industry: null,
  occupation: null,
  createdAt: '2026-11-02T08:00:00+08:00',
  organisation: null,
  developer: { developerName: 'candy', since: '2026-11-03T08:00:00+08:00' },
  verification: null,
  externalIdentities: [],
  sessions: [],
  tokens: [],
};

const app: App = {
  id: '3b241101-e2bb-4255-8caf-4136c566a962',
  name: '停车',
  labels: ['地图', '出行'],
  domains: ['DAILY_LIFE', 'TRANSPORT'],
  description: '找车位',
  redirectUris: ['https://app.example.cn/back'],
  allowedNetworks: ['203.0.113.0/24'],
  createdAt: '2026-11-20T08:00:00+08:00',
  dailyQuota: 20,
  remainingToday: 13,
  secret: { prefix: 'aB3dE6', createdAt: '2026-11-20T08:00:00+08:00' },
  accessKey: null,
  signingKey: null,
  entitlements: [
    {
      resourceKey: '0123456789abcdef0123456789abcdef',
      service: null,
      fields: ['预警等级', '发布单位'],
      expiresAt: '2026-12-31T16:00:00Z',
      isOver: false,
      resource: { id: 'r1', title: '气象灾害预警信号信息' },
    },
    { resourceKey: 'fedcba9876543210fedcba9876543210', service: null, fields: null, expiresAt: null, isOver: false, resource: null },
  ],
};

function show(apps: readonly App[], answers: Readonly<Record<string, unknown>> = {}, developer = account.developer) {
  return renderPage(<AppsSection account={{ ...account, developer }} />, {
    path: '/account/apps',
    at: '/account/apps',
    answer: ({ operationName }): Answer => ({ data: operationName === 'Apps' ? { me: { id: 'a1', apps } } : answers }),
  });
}

describe('one’s apps', () => {
  it('are added by keyboard, and show the AppSecret once', async () => {
    const { sent } = show([], { createApp: { secret: 'the-app-secret', errors: [] } });
    await screen.findByText(/还没有应用/);
    await userEvent.type(screen.getByRole('textbox', { name: '应用名称' }), ' 停车 ');
    await userEvent.type(screen.getByRole('textbox', { name: '标签' }), '地图、出行, 公交');
    screen.getByRole('checkbox', { name: '交通运输' }).focus();
    await userEvent.keyboard(' ');
    screen.getByRole('checkbox', { name: '生活服务' }).focus();
    await userEvent.keyboard(' ');
    await userEvent.type(screen.getByRole('textbox', { name: '描述' }), '找车位');
    await userEvent.type(screen.getByRole('textbox', { name: 'IP 名单' }), '203.0.113.0/24{Enter} 198.51.100.7 ');
    screen.getByRole('button', { name: '添加应用' }).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: '“停车”的AppSecret已生成' });
    expect(within(dialog).getByRole('status', { name: 'AppSecret' })).toHaveTextContent('the-app-secret');
    expect(sent.find(({ operationName }) => operationName === 'CreateApp')?.variables).toEqual({
      input: {
        name: '停车',
        labels: ['地图', '出行', '公交'],
        domains: ['DAILY_LIFE', 'TRANSPORT'],
        description: '找车位',
        redirectUris: [],
        allowedNetworks: ['203.0.113.0/24', '198.51.100.7'],
      },
    });
    await userEvent.click(within(dialog).getByRole('button', { name: '我已保存，关闭' }));
    await waitFor(() => expect(screen.queryByText('the-app-secret')).toBeNull());
  });

  it('say what was granted to them, and which fields', async () => {
    show([app]);
    const granted = (await screen.findByRole('link', { name: '气象灾害预警信号信息' })).closest('li');
    expect(granted).toHaveTextContent('有效至 2026-12-31');
    expect(granted).toHaveTextContent('预警等级、发布单位');
    expect(screen.getByRole('link', { name: 'fedcba9876543210fedcba9876543210' }).closest('li')).toHaveTextContent('全部字段');
  });

  it('say beside the fields what is missing, and what the server refuses', async () => {
    const errors = [
      { __typename: 'InputError', message: '网段不对', code: 'BAD_NETWORK', path: ['input', 'allowedNetworks'] },
    ];
    show([], { createApp: { secret: null, errors } });
    await userEvent.click(await screen.findByRole('button', { name: '添加应用' }));
    expect(screen.getByRole('textbox', { name: '应用名称' })).toHaveFocus();
    expect(screen.getByRole('group', { name: '领域' })).toHaveAccessibleDescription('请至少选择一个领域');
    await userEvent.type(screen.getByRole('textbox', { name: '应用名称' }), '停车');
    await userEvent.type(screen.getByRole('textbox', { name: '描述' }), '找车位');
    await userEvent.click(screen.getByRole('checkbox', { name: '其他' }));
    await userEvent.click(screen.getByRole('button', { name: '添加应用' }));
    const networks = screen.getByRole('textbox', { name: 'IP 名单' });
    await waitFor(() => expect(networks).toHaveFocus());
    expect(networks).toHaveAccessibleDescription(/网段不对/);
    expect(screen.getByRole('textbox', { name: '应用名称' })).toHaveValue('停车');
  });

  it('are changed with all that they say', async () => {
    const { sent } = show([app], { updateApp: { errors: [] } });
    await userEvent.click(await screen.findByRole('button', { name: '编辑应用：停车' }));
    const form = screen.getByRole('form', { name: '编辑应用：停车' });
    expect(within(form).getByRole('checkbox', { name: '交通运输' })).toBeChecked();
    await userEvent.clear(within(form).getByRole('textbox', { name: '标签' }));
    await userEvent.click(within(form).getByRole('button', { name: '保存' }));
    expect(await screen.findByText('应用已保存。')).toBeVisible();
    expect(sent.find(({ operationName }) => operationName === 'UpdateApp')?.variables).toEqual({
      input: {
        appId: app.id,
        name: '停车',
        labels: [],
        domains: ['DAILY_LIFE', 'TRANSPORT'],
        description: '找车位',
        redirectUris: ['https://app.example.cn/back'],
        allowedNetworks: ['203.0.113.0/24'],
      },
    });
  });

  it('have secrets that are made, renewed and revoked after a question', async () => {
    const { sent } = show([app], {
      renewAppCredential: { secret: 'new-secret', errors: [] },
      revokeAppCredential: { errors: [] },
    });
    expect(await screen.findByText('13 / 20 次')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '生成签名密钥：停车' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '生成' }));
    const shown = await screen.findByRole('dialog', { name: '“停车”的签名密钥已生成' });
    await userEvent.click(within(shown).getByRole('button', { name: '我已保存，关闭' }));
    await userEvent.click(screen.getByRole('button', { name: '撤销AppSecret：停车' }));
    const question = await screen.findByRole('dialog', { name: '撤销“停车”的AppSecret？' });
    await userEvent.click(within(question).getByRole('button', { name: '撤销' }));
    expect(await screen.findByText('密钥已撤销。')).toBeVisible();
    expect(sent.flatMap(({ operationName, variables }) => (operationName === 'Apps' ? [] : [variables.input]))).toEqual([
      { appId: app.id, credential: 'SIGNING_KEY' },
      { appId: app.id, credential: 'SECRET' },
    ]);
  });

  it('are deleted after a question', async () => {
    const { sent } = show([app], { deleteApp: { errors: [] } });
    await userEvent.click(await screen.findByRole('button', { name: '删除应用：停车' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '删除' }));
    expect(await screen.findByText('应用已删除。')).toBeVisible();
    expect(sent.find(({ operationName }) => operationName === 'DeleteApp')?.variables).toEqual({
      input: { appId: app.id },
    });
  });

  it('are for developers', async () => {
    show([], {}, null);
    expect(await screen.findByRole('form', { name: '注册开发者' })).toBeVisible();
  });
});
