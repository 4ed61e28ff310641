import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer } from '../testing/render-page';
import { AccountEntry } from './account-entry';

function show(at: string, answerMe: () => Answer, answer: Answer = { data: {} }) {
  return renderPage(<AccountEntry />, { path: at.replace(/\?.*/, ''), at, answer: () => answer, answerMe });
}

const candy: Answer = { data: { me: { __typename: 'Account', id: 'a1', userName: 'candy', roles: ['REGISTERED'] } } };

describe('the way in, in the header', () => {
  it('brings visitors back to where they are', async () => {
    show('/search?q=a', () => ({ data: { me: null } }));
    expect(await screen.findByRole('link', { name: '登录' })).toHaveAttribute('href', '/login?next=%2Fsearch%3Fq%3Da');
    expect(screen.getByRole('link', { name: '注册' })).toHaveAttribute('href', '/register?next=%2Fsearch%3Fq%3Da');
  });

  it('keeps where to go from log-in to registration', async () => {
    show('/login?next=%2Faccount', () => ({ data: { me: null } }));
    expect(await screen.findByRole('link', { name: '注册' })).toHaveAttribute('href', '/register?next=%2Faccount');
  });

  it('offers to log in when it cannot be known who one is', async () => {
    show('/search', () => 'unreachable');
    expect(await screen.findByRole('link', { name: '登录' })).toBeVisible();
  });

  it('has a menu for those who are in, closed by the escape key', async () => {
    show('/search', () => candy);
    const toggle = await screen.findByRole('button', { name: 'candy，账户菜单' });
    expect(screen.queryByRole('link', { name: '个人中心' })).toBeNull();
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await userEvent.tab();
    expect(screen.getByRole('link', { name: '个人中心' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect(toggle).toHaveFocus();
  });

  it.each([
    ['OPERATOR', 1],
    ['AUDITOR', 1],
    ['DEVELOPER', 0],
  ])('leads %s to the pages for operators, if they may look', async (role, links) => {
    show('/search', () => ({ data: { me: { __typename: 'Account', id: 'a1', userName: 'candy', roles: [role] } } }));
    await userEvent.click(await screen.findByRole('button', { name: 'candy，账户菜单' }));
    expect(screen.queryAllByRole('link', { name: '运维' })).toHaveLength(links);
  });

  it('asks anew who is in after logging out', async () => {
    let me: Answer = candy;
    const { router } = show('/search', () => me, { data: { signOut: { errors: [] } } });
    await userEvent.click(await screen.findByRole('button', { name: 'candy，账户菜单' }));
    me = { data: { me: null } };
    await userEvent.click(screen.getByRole('button', { name: '退出登录' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });
});
