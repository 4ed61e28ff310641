import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage, type Answer, type SentQuery } from '../../testing/render-page';
import { AuditPage } from './audit-page';
import { keepOperatorKey } from './operator-key';
import { PeoplePage } from './people-page';
import { PersonPage } from './person-page';

const person = {
  __typename: 'Person',
  id: 'QWNjb3VudDox',
  userName: 'li_si_01',
  kind: 'RESIDENT',
  roles: ['REGISTERED', 'DEVELOPER'],
  mobile: '138****5678',
  email: null,
  realName: '李*',
  organisationName: null,
  creditCode: null,
  createdAt: '2026-03-01T04:00:00Z',
  lastSeenAt: null,
  sessionCount: 2,
  block: null,
  developer: { __typename: 'Developer', developerName: '李四工作室', since: '2026-03-01T04:00:00Z' },
  tokens: [
    {
      __typename: 'AccessToken',
      id: 't1',
      name: '公交',
      prefix: 'od_abcd',
      createdAt: '2026-03-01T04:00:00Z',
      expiresAt: '2026-05-30T04:00:00Z',
      dailyQuota: 20,
      remainingToday: 18,
      status: 'GOOD',
    },
  ],
  apps: [
    {
      __typename: 'App',
      id: '6f1b2c9e-0000-4000-8000-000000000000',
      name: '停车地图',
      createdAt: '2026-03-02T04:00:00Z',
      dailyQuota: 20,
      remainingToday: 20,
    },
  ],
  allowedApps: [],
};

const me = (...roles: string[]): Answer => ({ data: { me: { __typename: 'Account', id: 'x', userName: 'boss_01', roles } } });

const page = (nodes: readonly unknown[], endCursor: string | null = null): Answer => ({
  data: {
    people: { totalCount: nodes.length, pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes },
  },
});

afterEach(() => keepOperatorKey(''));

describe('the list of people', () => {
  const show = (at: string, answer: (query: SentQuery) => Answer, as = me('REGISTERED', 'AUDITOR')) =>
    renderPage(<PeoplePage />, { path: '/operations/people', at, answer, answerMe: () => as });

  it('asks an operator who is signed in for no key, and finds what the address says', async () => {
    const { sent, router } = show('/operations/people?text=li&role=DEVELOPER', () => page([person], 'YXQ6MTk'));
    const row = await screen.findByRole('row', { name: /li_si_01/ });
    expect(row).toHaveTextContent('138****5678');
    expect(row).toHaveTextContent('注册用户、开发者');
    expect(sent.at(-1)?.variables).toEqual({ filter: { text: 'li', role: 'DEVELOPER' }, after: null });
    await userEvent.click(screen.getByRole('link', { name: '下一页' }));
    expect(router.state.location.search).toBe('?text=li&role=DEVELOPER&after=YXQ6MTk');
    expect(await screen.findByRole('link', { name: '回到第一页' })).toBeVisible();
  });

  it('keeps what is looked for in the address', async () => {
    const { router } = show('/operations/people', () => page([]));
    expect(await screen.findByText(/没有符合条件的用户/)).toBeVisible();
    await userEvent.type(screen.getByLabelText('关键词'), ' 公交 ');
    await userEvent.selectOptions(screen.getByLabelText('身份'), 'OPERATOR');
    await userEvent.click(screen.getByRole('button', { name: '查询' }));
    expect(new URLSearchParams(router.state.location.search).get('text')).toBe('公交');
    expect(new URLSearchParams(router.state.location.search).get('role')).toBe('OPERATOR');
  });

  it('asks others for the key, and for another when it is refused', async () => {
    show('/operations/people', () => page([]), me('REGISTERED'));
    expect(await screen.findByLabelText('运维密钥')).toBeVisible();
  });

  it('asks for the key when the role is gone', async () => {
    show('/operations/people', () => ({ errors: [{ message: '没有权限', extensions: { code: 'FORBIDDEN' } }] }));
    expect(await screen.findByRole('alert')).toHaveTextContent('密钥不正确');
  });
});

describe('the page of a person', () => {
  const show = (answer: (query: SentQuery) => Answer, as: Answer) =>
    renderPage(<PersonPage />, {
      path: '/operations/people/:userName',
      at: '/operations/people/li_si_01',
      answer,
      answerMe: () => as,
    });

  it('gives and takes roles one by one and says that it is done', async () => {
    const { sent } = show(
      ({ operationName, variables }) =>
        operationName === 'Person'
          ? page([person, { ...person, id: 'other', userName: 'li_si_011' }])
          : {
              data: {
                setRole: {
                  __typename: 'SetRolePayload',
                  roles: (variables.input as { role: string }).role === 'VERIFIED' ? ['REGISTERED', 'DEVELOPER', 'VERIFIED'] : ['REGISTERED', 'VERIFIED'],
                  errors: [],
                },
              },
            },
      me('REGISTERED', 'OPERATOR'),
    );
    await userEvent.click(await screen.findByRole('checkbox', { name: '已认证' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '开发者' }));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('身份已更改。')).toBeVisible();
    expect(sent.filter(({ operationName }) => operationName === 'SetRole').map(({ variables }) => variables.input)).toEqual([
      { userName: 'li_si_01', role: 'VERIFIED', isGiven: true },
      { userName: 'li_si_01', role: 'DEVELOPER', isGiven: false },
    ]);
    expect(within(screen.getByRole('group', { name: '令牌' })).getByRole('row', { name: /公交/ })).toHaveTextContent('18');
  });

  it('says why a role was not given', async () => {
    show(
      ({ operationName }) =>
        operationName === 'Person'
          ? page([person])
          : {
              data: {
                setRole: {
                  __typename: 'SetRolePayload',
                  roles: null,
                  errors: [{ __typename: 'RefusedError', message: '没有这个用户名的账号。', code: 'NO_SUCH_USER', path: null }],
                },
              },
            },
      me('REGISTERED', 'OPERATOR'),
    );
    await userEvent.click(await screen.findByRole('checkbox', { name: '审计人员' }));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('没有这个用户名的账号。')).toBeVisible();
    expect(screen.queryByText('身份已更改。')).toBeNull();
  });

  it('sets the calls a day of a token and of an app, and says why it did not', async () => {
    const { sent } = show(({ operationName, variables }) => {
      if (operationName === 'Person') {
        return page([person]);
      }
      const { dailyQuota } = variables.input as { dailyQuota: number };
      const errors =
        dailyQuota > 0 ? [] : [{ __typename: 'InputError', message: '每日次数须为整数。', code: 'BAD_QUOTA', path: ['input', 'dailyQuota'] }];
      return { data: { setQuota: { __typename: 'SetQuotaPayload', dailyQuota: dailyQuota > 0 ? dailyQuota : null, errors } } };
    }, me('REGISTERED', 'OPERATOR'));
    const ofToken = await screen.findByRole('textbox', { name: '“公交”的每日次数' });
    await userEvent.clear(ofToken);
    await userEvent.type(ofToken, 'many');
    await userEvent.click(screen.getByRole('button', { name: '保存“公交”的每日次数' }));
    expect(await screen.findByText('每日次数须为整数。')).toBeVisible();
    expect(ofToken).toHaveAttribute('aria-invalid', 'true');
    await userEvent.clear(ofToken);
    await userEvent.type(ofToken, '500{Enter}');
    expect(await screen.findByText('已更改。')).toBeVisible();
    const ofApp = screen.getByRole('textbox', { name: '“停车地图”的每日次数' });
    await userEvent.clear(ofApp);
    await userEvent.type(ofApp, '1000{Enter}');
    await vi.waitFor(() =>
      expect(sent.filter(({ operationName }) => operationName === 'SetQuota').map(({ variables }) => variables.input)).toEqual([
        { userName: 'li_si_01', tokenId: 't1', dailyQuota: 0 },
        { userName: 'li_si_01', tokenId: 't1', dailyQuota: 500 },
        { appId: '6f1b2c9e-0000-4000-8000-000000000000', dailyQuota: 1000 },
      ]),
    );
  });

  it('signs somebody out and revokes a token after a question', async () => {
    const { sent } = show(
      ({ operationName }) =>
        operationName === 'Person'
          ? page([person])
          : { data: { [operationName === 'EndSessions' ? 'endSessions' : 'revokeTokenOf']: { person: { id: person.id }, errors: [] } } },
      me('REGISTERED', 'OPERATOR'),
    );
    expect(await screen.findByText('正在 2 个浏览器中登录。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '全部下线' }));
    const ending = await screen.findByRole('dialog', { name: '让 li_si_01 全部下线？' });
    await userEvent.click(within(ending).getByRole('button', { name: '全部下线' }));
    expect(await screen.findByText('已全部下线。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '注销令牌：公交' }));
    const revoking = await screen.findByRole('dialog', { name: '注销 li_si_01 的令牌“公交”？' });
    await userEvent.click(within(revoking).getByRole('button', { name: '注销' }));
    expect(await screen.findByText('令牌已注销。')).toBeVisible();
    expect(sent.filter(({ operationName }) => operationName !== 'Person' && operationName !== 'Me').map(({ variables }) => variables.input)).toEqual([
      { userName: 'li_si_01' },
      { userName: 'li_si_01', tokenId: 't1' },
    ]);
  });

  it('blocks with a reason, which is asked for, and says why it did not', async () => {
    let isRefused = true;
    const { sent } = show(({ operationName }) => {
      if (operationName === 'Person') {
        return page([person]);
      }
      const errors = isRefused ? [{ __typename: 'InputError', message: '不能停用自己。', code: 'OWN_ACCOUNT', path: ['input', 'userName'] }] : [];
      return { data: { blockAccount: { person: isRefused ? null : { id: person.id }, errors } } };
    }, me('REGISTERED', 'OPERATOR'));
    await userEvent.click(await screen.findByRole('button', { name: '停用账号' }));
    const dialog = await screen.findByRole('dialog', { name: '停用 li_si_01？' });
    await userEvent.click(within(dialog).getByRole('button', { name: '停用账号' }));
    const reason = within(dialog).getByRole('textbox', { name: '原因' });
    await vi.waitFor(() => expect(reason).toHaveFocus());
    await userEvent.type(reason, ' 滥用接口 {Enter}');
    expect(await within(dialog).findByText('不能停用自己。')).toBeInTheDocument();
    isRefused = false;
    await userEvent.type(reason, '{Enter}');
    expect(await screen.findByText('账号已停用。')).toBeVisible();
    expect(sent.find(({ operationName }) => operationName === 'BlockAccount')?.variables).toEqual({
      input: { userName: 'li_si_01', reason: '滥用接口' },
    });
  });

  it('says since when and why an account is blocked, and which apps it has allowed', async () => {
    const allowed = { id: 'app', name: '停车地图', developerName: '李四工作室', since: '2026-03-02T04:00:00Z', goodUntil: null };
    const blocked = { ...person, sessionCount: 0, block: { reason: '滥用接口', since: '2026-03-01T04:00:00Z' }, allowedApps: [allowed] };
    show(() => page([blocked]), me('REGISTERED', 'OPERATOR'));
    expect(await screen.findByText(/起停用。原因：滥用接口/)).toBeVisible();
    expect(screen.getByRole('button', { name: '恢复账号' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '全部下线' })).toBeNull();
    expect(within(screen.getByRole('group', { name: '本人授权的应用' })).getByRole('row', { name: /停车地图/ })).toHaveTextContent('李四工作室');
  });

  it('lets auditors look and not change', async () => {
    show(() => page([person]), me('REGISTERED', 'AUDITOR'));
    expect(await screen.findByRole('checkbox', { name: '已认证' })).toBeDisabled();
    for (const name of ['保存', '停用账号', '全部下线', /^注销令牌/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('says that there is no such account', async () => {
    show(() => page([]), me('REGISTERED', 'AUDITOR'));
    expect(await screen.findByText(/没有用户名为“li_si_01”的账号/)).toBeVisible();
  });
});

describe('the audit log', () => {
  const line = {
    __typename: 'AuditLine',
    at: '2026-03-01T04:00:00Z',
    actor: 'command',
    address: '',
    subject: 'li_si_01',
    action: 'ROLE_GIVEN',
    detail: 'ProviderStaff',
  };

  it('tells in words who did what, and asks for the days that were chosen', async () => {
    const { sent } = renderPage(<AuditPage />, {
      path: '/operations/audit',
      at: '/operations/audit?user=li_si_01&action=ROLE_GIVEN&from=2026-03-01&to=2026-03-01',
      answer: () => ({
        data: { audit: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [line] } },
      }),
      answerMe: () => me('REGISTERED', 'AUDITOR'),
    });
    const row = await screen.findByRole('row', { name: /li_si_01/ });
    expect(row).toHaveTextContent('命令行');
    expect(row).toHaveTextContent('授予身份');
    expect(row).toHaveTextContent('数据提供单位人员');
    const { filter } = sent.at(-1)?.variables as { filter: { userName: string; action: string; from: string; to: string } };
    expect(filter).toMatchObject({ userName: 'li_si_01', action: 'ROLE_GIVEN' });
    expect(Date.parse(filter.to) - Date.parse(filter.from)).toBe(86_400_000);
  });
});
