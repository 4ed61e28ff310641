import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer } from '../../testing/render-page';
import { AccountPage } from './account-page';
import type { Account } from './api/use-account';

const account: Account = {
  id: 'a1',
  userName: 'candy',
  kind: 'RESIDENT',
  roles: ['REGISTERED', 'DEVELOPER'],
  mobile: '138****5678',
  email: 'l***@example.cn',
  realName: null,
  industry: null,
  occupation: null,
  createdAt: '2026-11-02T08:00:00+08:00',
  organisation: null,
  verification: null,
  developer: { developerName: 'candy', since: '2026-11-03T08:00:00+08:00' },
  sessions: [
    {
      id: 's1',
      device: 'Chrome, Linux',
      address: '192.168.*.*',
      createdAt: '2026-11-20T08:00:00+08:00',
      lastSeenAt: '2026-11-22T08:00:00+08:00',
      isCurrent: true,
    },
    {
      id: 's2',
      device: 'Safari, iPhone',
      address: '10.0.*.*',
      createdAt: '2026-11-20T08:00:00+08:00',
      lastSeenAt: '2026-11-21T08:00:00+08:00',
      isCurrent: false,
    },
  ],
  externalIdentities: [],
  tokens: [
    {
      id: 't1',
      name: '停车小程序',
      prefix: 'odt_8fK2',
      createdAt: '2026-10-01T08:00:00+08:00',
      expiresAt: '2026-12-30T08:00:00+08:00',
      dailyQuota: 20,
      remainingToday: 13,
      status: 'GOOD',
    },
  ],
};

function show(at: string, me: Account | null, answers: Readonly<Record<string, unknown>> = {}) {
  return renderPage(<AccountPage />, {
    path: '/account/:section?',
    at,
    answer: ({ operationName }): Answer => ({
      data:
        operationName === 'Account'
          ? { me }
          : operationName === 'Doors'
            ? { doors: { certificatePort: null, providers: [] } }
            : answers,
    }),
  });
}

describe('one’s own account', () => {
  it('asks visitors to log in and come back', async () => {
    const { router } = show('/account/tokens', null);
    await waitFor(() => expect(router.state.location.pathname).toBe('/login'));
    expect(router.state.location.search).toBe('?next=%2Faccount%2Ftokens');
  });

  it('shows who one is, in words and not by colour alone', async () => {
    show('/account', account);
    const roles = within(await screen.findByRole('list', { name: '身份' }));
    expect(roles.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '未认证',
      '注册用户',
      '开发者',
    ]);
    expect(screen.getByText('138****5678')).toBeVisible();
    expect(screen.getByRole('textbox', { name: '电子邮箱' })).toHaveAccessibleDescription(/l\*\*\*@example\.cn/);
  });

  it('ends a session after a question, and not one’s own', async () => {
    const { sent } = show('/account/security', account, { revokeSession: { me: { id: 'a1' }, errors: [] } });
    await screen.findByText('当前设备');
    const ends = screen.getAllByRole('button', { name: /^结束会话/ });
    expect(ends.map((button) => button.getAttribute('aria-label'))).toEqual(['结束会话：Safari, iPhone']);
    await userEvent.click(screen.getByRole('button', { name: '结束会话：Safari, iPhone' }));
    const dialog = await screen.findByRole('dialog', { name: '结束这个会话？' });
    await userEvent.click(within(dialog).getByRole('button', { name: '结束会话' }));
    expect(await screen.findByText('会话已结束。')).toBeVisible();
    expect(sent.find(({ operationName }) => operationName === 'RevokeSession')?.variables).toEqual({
      input: { sessionId: 's2' },
    });
  });

  it('says what was granted for one’s tokens', async () => {
    const granted = {
      resourceKey: '0123456789abcdef0123456789abcdef',
      service: null,
      fields: ['预警等级'],
      expiresAt: '2026-12-31T16:00:00Z',
      isOver: true,
      resource: { id: 'r1', title: '气象灾害预警信号信息' },
    };
    show('/account/tokens', account, { me: { id: 'a1', entitlements: [granted] } });
    const one = (await screen.findByRole('link', { name: '气象灾害预警信号信息' })).closest('li');
    expect(one).toHaveTextContent('已于 2026-12-31 到期');
    expect(one).toHaveTextContent('预警等级');
  });

  it('shows a new token once, with a warning', async () => {
    const { sent } = show('/account/tokens', account, {
      createToken: { secret: 'odt_secret', me: { id: 'a1' }, errors: [] },
    });
    const name = await screen.findByRole('textbox', { name: '令牌名称' });
    expect(screen.getByText('13 / 20 次')).toBeVisible();
    await userEvent.type(name, ' 应用 {Enter}');
    const dialog = await screen.findByRole('dialog', { name: '令牌“应用”已生成' });
    expect(within(dialog).getByText('odt_secret')).toBeInTheDocument();
    expect(within(dialog).getByText(/只在此显示一次/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: '我已保存，关闭' }));
    await waitFor(() => expect(screen.queryByText('odt_secret')).toBeNull());
    expect(sent.find(({ operationName }) => operationName === 'CreateToken')?.variables).toEqual({
      input: { name: '应用' },
    });
    expect(name).toHaveValue('');
  });

  it('says in the dialog why a token was not revoked', async () => {
    const errors = [{ __typename: 'RefusedError', message: '令牌不存在', code: 'GONE', path: null }];
    show('/account/tokens', account, { revokeToken: { me: null, errors } });
    await userEvent.click(await screen.findByRole('button', { name: '注销令牌：停车小程序' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '注销' }));
    expect(await within(dialog).findByText('令牌不存在')).toBeInTheDocument();
  });

  it('asks who is no developer to become one first', async () => {
    const { sent } = show('/account/tokens', { ...account, developer: null }, {
      becomeDeveloper: { me: { id: 'a1' }, errors: [] },
    });
    await userEvent.click(await screen.findByRole('button', { name: '提交' }));
    expect(screen.getByRole('textbox', { name: '姓名' })).toHaveFocus();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '身份' }), '学生');
    for (const name of ['姓名', '开发者名称', '单位/公司', '专业', '研究领域']) {
      fireEvent.change(screen.getByLabelText(name), { target: { value: name } });
    }
    fireEvent.change(screen.getByLabelText('电子邮箱'), { target: { value: 'name@example.cn' } });
    await userEvent.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(() =>
      expect(sent.find(({ operationName }) => operationName === 'BecomeDeveloper')?.variables.input).toMatchObject({
        name: '姓名',
        occupation: '学生',
        email: 'name@example.cn',
      }),
    );
  });
});
