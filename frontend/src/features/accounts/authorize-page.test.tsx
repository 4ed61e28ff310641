import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveFor } from '../../config/leave';
import { renderPage, type Answer } from '../../testing/render-page';
import { AuthorizePage } from './authorize-page';

vi.mock('../../config/leave', () => ({ leaveFor: vi.fn() }));

const asked = {
  appName: '停车',
  appDescription: '找车位',
  developerName: '李四工作室',
  redirectTo: null,
  errors: [],
};
const at =
  '/oauth/authorize?response_type=code&client_id=c1&redirect_uri=https%3A%2F%2Fapp.example.cn%2Fback&state=xyz';

function show(authorization: object, payload: object = {}, me: object | null = { id: 'a1', userName: 'candy' }) {
  return renderPage(<AuthorizePage />, {
    path: '/oauth/authorize',
    at,
    answer: ({ operationName }): Answer => ({
      data: operationName === 'Who' ? { me } : operationName === 'Authorization' ? { authorization } : { authorizeApp: payload },
    }),
  });
}

beforeEach(() => {
  vi.mocked(leaveFor).mockClear();
});

describe('the page that lets an app call', () => {
  it('has visitors log in and come back with all that the app asked', async () => {
    const { router, sent } = show(asked, {}, null);
    await waitFor(() => expect(router.state.location.pathname).toBe('/login'));
    expect(new URLSearchParams(router.state.location.search).get('next')).toBe(at);
    expect(sent.map(({ operationName }) => operationName)).toEqual(['Who']);
  });

  it('says who asks for what, and goes back with the answer', async () => {
    const { sent } = show(asked, { redirectTo: 'https://app.example.cn/back?code=c&state=xyz', errors: [] });
    expect(await screen.findByRole('heading', { level: 1, name: '“停车”请求授权' })).toBeVisible();
    expect(screen.getByText('李四工作室')).toBeVisible();
    expect(screen.getByText('app.example.cn')).toBeVisible();
    expect(leaveFor).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '允许' }));
    await waitFor(() => expect(leaveFor).toHaveBeenCalledWith('https://app.example.cn/back?code=c&state=xyz'));
    expect(sent.find(({ operationName }) => operationName === 'AuthorizeApp')?.variables).toEqual({
      input: {
        isAllowed: true,
        request: {
          clientId: 'c1',
          redirectUri: 'https://app.example.cn/back',
          responseType: 'code',
          scope: null,
          state: 'xyz',
          codeChallenge: null,
          codeChallengeMethod: null,
        },
      },
    });
  });

  it('goes back with a refusal when it is denied', async () => {
    const { sent } = show(asked, { redirectTo: 'https://app.example.cn/back?error=access_denied', errors: [] });
    await userEvent.click(await screen.findByRole('button', { name: '拒绝' }));
    await waitFor(() => expect(leaveFor).toHaveBeenCalledTimes(1));
    expect(sent.find(({ operationName }) => operationName === 'AuthorizeApp')?.variables).toMatchObject({
      input: { isAllowed: false },
    });
  });

  it('sends nobody to an app that is not known or an address that is not its own', async () => {
    const errors = [{ __typename: 'InputError', message: '没有登记这个回调地址', code: 'UNKNOWN_REDIRECT_URI', path: null }];
    show({ ...asked, appName: null, errors });
    expect(await screen.findByText('没有登记这个回调地址')).toBeVisible();
    expect(screen.queryByRole('button', { name: '允许' })).toBeNull();
    expect(leaveFor).not.toHaveBeenCalled();
  });

  it('goes back at once when the app asks wrongly', async () => {
    show({ ...asked, redirectTo: 'https://app.example.cn/back?error=invalid_scope' });
    await waitFor(() => expect(leaveFor).toHaveBeenCalledWith('https://app.example.cn/back?error=invalid_scope'));
    expect(screen.queryByRole('button', { name: '允许' })).toBeNull();
  });
});
