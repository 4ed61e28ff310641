import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage, type Answer } from '../../../testing/render-page';
import { LoginPage } from '../login-page';
import { ExternalPage } from './external-page';
import { IdentityList } from './identity-list';
import { LoginProblemPage } from './problem-page';
import { ScanPage } from './scan-page';

const city = { id: 'city', chineseName: '市民平台', englishName: 'City' };
const doors = { data: { doors: { certificatePort: null, providers: [city] } } };
const captcha = { id: 'c1', image: '<svg xmlns="http://www.w3.org/2000/svg"/>', question: null, expiresInSeconds: 300 };
const started = { data: { startScan: { code: 'the-code', secret: 'the-secret', number: '42' } } };
const signedIn = (): Answer => ({ data: { me: { id: 'a1', userName: 'candy', roles: ['REGISTERED'] } } });

const status = (value: string, me: object | null = null): Answer => ({ data: { completeScan: { status: value, me } } });

describe('logging in by scanning', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function show(complete: () => Answer, start: Answer = started) {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    return renderPage(<LoginPage />, {
      path: '/login',
      at: '/login?by=scan&next=%2Faccount',
      answer: ({ operationName }) =>
        operationName === 'Doors' ? doors : operationName === 'StartScan' ? start : complete(),
    });
  }

  it('asks every two seconds, with its secret, and goes on when it is let in', async () => {
    const answers = [status('WAITING'), 'unreachable' as const, status('CONFIRMED', { __typename: 'Account', id: 'a1' })];
    const { router, sent } = show(() => answers.shift() ?? 'silent');
    expect(await screen.findByText('42')).toBeVisible();
    expect(screen.getByRole('img', { name: '登录二维码，用手机扫描' })).toBeVisible();
    expect(document.body.innerHTML).not.toContain('the-secret');
    for (let times = 0; times < 3; times += 1) {
      await act(() => vi.advanceTimersByTimeAsync(2000));
    }
    await waitFor(() => expect(router.state.location.pathname).toBe('/account'));
    const asked = sent.filter(({ operationName }) => operationName === 'CompleteScan');
    expect(asked).toHaveLength(3);
    expect(asked[0]?.variables).toEqual({ input: { code: 'the-code', secret: 'the-secret' } });
  });

  it.each([
    ['REFUSED', '手机上已拒绝这次登录。'],
    ['GONE', '二维码已失效。'],
  ])('says %s, and offers another code', async (outcome, text) => {
    const { sent } = show(() => status(outcome));
    await screen.findByText('42');
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(await screen.findByText(text)).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '换一个二维码' }));
    expect(await screen.findByText('42')).toBeVisible();
    expect(sent.filter(({ operationName }) => operationName === 'StartScan')).toHaveLength(2);
  });

  it('says that no code could be had', async () => {
    show(() => 'silent', 'unreachable');
    expect(await screen.findByText(/未能取到二维码/)).toBeVisible();
  });
});

describe('the phone that has scanned', () => {
  const scan = { data: { scan: { number: '42', device: 'Chrome, Linux', address: '192.168.*.*' } } };
  const show = (answer: (name: string) => Answer, answerMe = signedIn) =>
    renderPage(<ScanPage />, {
      path: '/login/scan/:code',
      at: '/login/scan/the-code',
      answer: ({ operationName }) => answer(operationName),
      answerMe,
    });

  it('shows who asks and sends the choice', async () => {
    const { sent } = show((name) => (name === 'Scan' ? scan : { data: { answerScan: { errors: [] } } }));
    expect(await screen.findByText('42')).toBeVisible();
    expect(screen.getByText('192.168.*.*')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '拒绝' }));
    expect(await screen.findByText(/已拒绝/)).toBeVisible();
    expect(sent.at(-1)?.variables).toEqual({ input: { code: 'the-code', isConfirmed: false } });
  });

  it('says why a choice came too late', async () => {
    const errors = [{ __typename: 'InputError', message: '二维码已失效', code: 'EXPIRED_SCAN', path: ['input', 'code'] }];
    show((name) => (name === 'Scan' ? scan : { data: { answerScan: { errors } } }));
    await userEvent.click(await screen.findByRole('button', { name: '确认登录' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('二维码已失效');
  });

  it('says that nobody waits', async () => {
    show(() => ({ data: { scan: null } }));
    expect(await screen.findByText(/二维码已失效/)).toBeVisible();
  });

  it('asks visitors to log in first', async () => {
    const { router } = show(() => 'silent', () => ({ data: { me: null } }));
    await waitFor(() => expect(router.state.location.search).toBe('?next=%2Flogin%2Fscan%2Fthe-code'));
  });
});

describe('who comes from a provider', () => {
  const show = (stranger: object | null, at = '/login/external') =>
    renderPage(<ExternalPage />, {
      path: '/login/external',
      at,
      answer: ({ operationName }) =>
        operationName === 'ExternalStranger'
          ? { data: { externalStranger: stranger } }
          : operationName === 'CreateCaptcha'
            ? { data: { createCaptcha: { captcha, errors: [] } } }
            : { data: { bindExternal: { me: { __typename: 'Account', id: 'a1' }, errors: [] } } },
    });

  it('binds an account by its password and goes on within the site', async () => {
    const { router } = show({ provider: city, isVerified: true, next: '//evil.example' });
    expect(await screen.findByText(/您已通过市民平台的身份验证/)).toBeVisible();
    await screen.findByRole('img');
    fireEvent.change(screen.getByLabelText('用户名或手机号'), { target: { value: 'candy' } });
    fireEvent.change(screen.getByLabelText('登录密码'), { target: { value: 'Passw0rd' } });
    fireEvent.change(screen.getByLabelText('图片验证码'), { target: { value: 'k7xm' } });
    await userEvent.click(screen.getByRole('button', { name: '绑定并登录' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });

  it('may register', async () => {
    show({ provider: null, isVerified: false, next: '/' }, '/login/external?as=register');
    expect(await screen.findByRole('button', { name: '注册并绑定' })).toBeVisible();
  });

  it('is told when there is nothing to bind', async () => {
    show(null);
    expect(await screen.findByRole('alert')).toHaveTextContent('没有待绑定的身份');
  });
});

describe('accounts elsewhere', () => {
  it('are unbound by the password, and others offered', async () => {
    const { sent } = renderPage(
      <IdentityList identities={[{ id: 'i1', provider: 'gone', boundAt: '2026-11-20T08:00:00Z' }]} />,
      {
        path: '/account/security',
        at: '/account/security',
        answer: ({ operationName }) =>
          operationName === 'Doors'
            ? doors
            : { data: { unbindExternal: { me: { __typename: 'Account', id: 'a1' }, errors: [] } } },
      },
    );
    expect(await screen.findByRole('link', { name: '绑定市民平台' })).toHaveAttribute(
      'href',
      '/login/external/city?next=%2Faccount%2Fsecurity',
    );
    await userEvent.click(screen.getByRole('button', { name: '解绑gone' }));
    fireEvent.change(screen.getByLabelText('当前密码'), { target: { value: 'Passw0rd' } });
    await userEvent.click(screen.getByRole('button', { name: '解绑' }));
    expect(await screen.findByText('已解绑。')).toBeVisible();
    expect(sent.at(-1)?.variables).toEqual({ input: { identityId: 'i1', password: 'Passw0rd' } });
  });
});

describe('the page that says why', () => {
  it.each([
    ['no-organisation', /该单位还没有账号/],
    ['unproven-organisation', /请先用密码登录/],
    ['toString', /请重新开始/],
  ])('knows %s', async (why, text) => {
    renderPage(<LoginProblemPage />, { path: '/login/problem', at: `/login/problem?why=${why}`, answer: () => 'silent' });
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
  });
});
