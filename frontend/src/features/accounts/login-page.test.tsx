import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer } from '../../testing/render-page';
import { LoginPage } from './login-page';

const captcha = { id: 'c1', image: '<svg xmlns="http://www.w3.org/2000/svg"/>', question: null, expiresInSeconds: 300 };

function show(signIn: Answer, at = '/login') {
  return renderPage(<LoginPage />, {
    path: '/login',
    at,
    answer: ({ operationName }) =>
      operationName === 'Doors'
        ? { data: { doors: { certificatePort: 5443, providers: [{ id: 'city', chineseName: '市民平台', englishName: 'City' }] } } }
        : operationName === 'CreateCaptcha' ? { data: { createCaptcha: { captcha, errors: [] } } } : signIn,
  });
}

async function logIn() {
  fireEvent.change(screen.getByLabelText('用户名或手机号'), { target: { value: 'candy' } });
  fireEvent.change(screen.getByLabelText('登录密码'), { target: { value: 'Passw0rd' } });
  fireEvent.change(screen.getByLabelText('图片验证码'), { target: { value: 'k7xm' } });
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
}

describe('logging in', () => {
  it('goes to a page of this site only', async () => {
    const { router } = show({ data: { signIn: { me: { id: 'a1' }, errors: [] } } }, '/login?next=%2F%2Fevil.example');
    await screen.findByRole('img');
    await logIn();
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });

  it('says how long to wait after too many failures, and does not ask before', async () => {
    const errors = [
      { __typename: 'LockedError', message: '失败次数过多', code: 'LOCKED', path: null, retryAfterSeconds: 90 },
    ];
    const { sent } = show({ data: { signIn: { me: null, errors } } });
    await screen.findByRole('img');
    await logIn();
    expect(await screen.findByRole('timer')).toHaveTextContent('还需等待 1分钟 30秒 才能再试。');
    expect(screen.getByRole('alert')).toHaveTextContent('失败次数过多');
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByRole('button', { name: '登录' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('button', { name: '登录' }));
    expect(sent.filter(({ operationName }) => operationName === 'SignIn')).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: '图片验证码' })).toHaveValue('');
  });

  it('offers what the portal has beside, and keeps where to go', async () => {
    show({ data: {} }, '/login?next=%2Faccount');
    expect(await screen.findByRole('link', { name: '市民平台' })).toHaveAttribute(
      'href',
      '/login/external/city?next=%2Faccount',
    );
    expect(screen.getByRole('link', { name: '法人一证通' })).toHaveAttribute(
      'href',
      'https://localhost:5443/login/certificate?next=%2Faccount',
    );
  });

  it('offers the code by SMS and keeps where to go', async () => {
    show({ data: {} }, '/login?next=%2Faccount');
    await userEvent.click(screen.getByRole('link', { name: '短信验证码' }));
    expect(screen.getByRole('button', { name: '获取短信验证码' })).toBeVisible();
    expect(screen.getByRole('link', { name: '立即注册' })).toHaveAttribute('href', '/register?next=%2Faccount');
  });
});
