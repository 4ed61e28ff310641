import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage, type Answer } from '../../testing/render-page';
import { bare, full } from '../../testing/resource-page-sample';
import { ResourcePage } from './resource-page';

function show(answer: () => Answer) {
  return renderPage(<ResourcePage />, { path: '/resources/:key', at: '/resources/abc', answer });
}

function showFull() {
  return show(() => ({ data: { resource: full } }));
}

afterEach(() => vi.unstubAllGlobals());

describe('the resource page', () => {
  it('shows description, sample, data items and interface', async () => {
    const { sent } = showFull();
    expect(await screen.findByRole('heading', { level: 1, name: '上海市街镇代码表' })).toBeVisible();
    expect(sent[0]?.variables).toEqual({ key: 'abc' });
    expect(document.title).toBe('上海市街镇代码表 - 公共数据开放平台');
    expect(screen.getByText('示例记录，仅用于展示字段，不是真实数据。')).toBeVisible();
    expect(screen.getByText('更新频率：不定期(其它)')).toBeVisible();
    const sample = screen.getByRole('group', { name: '数据样例' }).querySelector('table');
    expect(sample).not.toBeNull();
    if (sample !== null) {
      expect(within(sample).getByRole('columnheader', { name: '街镇数整数型' })).toHaveClass('is-numeric');
      expect(within(sample).getByText('310101')).toBeVisible();
      expect(within(sample).getByText('无')).toHaveClass('visually-hidden');
    }
    expect(screen.getAllByText('http://localhost:3000/api/invoke/abc')).toHaveLength(1);
  });

  it('invents nothing: what is absent is a dash, and one line says what is not held', async () => {
    show(() => ({ data: { resource: bare } }));
    const term = await screen.findByText('更新频率');
    expect(term.nextElementSibling).toHaveTextContent('–');
    expect(screen.getByText(/暂未收录该资源的数据样例、数据项、接口/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: '数据样例' })).not.toBeInTheDocument();
  });

  it('never links to an address that is not of the web', async () => {
    show(() => ({ data: { resource: { ...bare, sourceUrl: 'javascript:alert(1)' } } }));
    expect(await screen.findByText('示例门户')).toBeVisible();
    expect(screen.queryByRole('link', { name: /来源/ })).not.toBeInTheDocument();
  });

  it('waits with a skeleton', () => {
    show(() => 'silent');
    expect(screen.getByTestId('waiting')).toBeInTheDocument();
  });

  it('shows a failure with a way to try again', async () => {
    show(() => ({ errors: [{ message: 'storage is away' }] }));
    expect(await screen.findByRole('alert')).toHaveTextContent('storage is away');
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });

  it('says when there is no such resource', async () => {
    show(() => ({ data: { resource: null } }));
    expect(await screen.findByRole('heading', { level: 1, name: '没有这个资源' })).toBeVisible();
  });
});

describe('calling the interface', () => {
  it('copies the call as shown and says so', async () => {
    const user = userEvent.setup();
    showFull();
    const panel = (await screen.findByRole('heading', { name: '调用代码' })).closest<HTMLElement>('.call-samples');
    expect(panel).not.toBeNull();
    if (panel !== null) {
      await user.click(within(panel).getByRole('button', { name: '复制' }));
      expect(await within(panel).findByText('已复制')).toBeVisible();
    }
    expect(await navigator.clipboard.readText()).toBe(
      'curl "http://localhost:3000/api/invoke/abc?pageNum=1&page=10&authToken=$TOKEN"',
    );
  });

  it('runs with the typed token and shows status and rows; the samples follow the form but never hold the token', async () => {
    const fetcher = vi.fn((address: string) =>
      Promise.resolve(new Response(JSON.stringify({ code: 200, msg: '调用成功', data: [{ 区代码: '310101', 街镇数: 10, at: address }] }))),
    );
    vi.stubGlobal('fetch', fetcher);
    showFull();
    const form = await screen.findByRole('form', { name: '在线测试' });
    await userEvent.type(within(form).getByLabelText('令牌（authToken）'), 'secret');
    await userEvent.type(within(form).getByLabelText('区代码'), '310101');
    await userEvent.click(within(form).getByRole('button', { name: '发送请求' }));
    expect(await within(form).findByText('HTTP 200 · code 200')).toBeVisible();
    expect(within(form).getByText('调用成功')).toBeVisible();
    expect(within(form).getByRole('cell', { name: '310101' })).toBeVisible();
    const asked = new URL(fetcher.mock.calls[0]?.[0] ?? '', 'http://portal');
    expect(Object.fromEntries(asked.searchParams)).toEqual({ pageNum: '1', page: '10', authToken: 'secret', 区代码: '310101' });
    expect(screen.getByRole('group', { name: 'curl' })).toHaveTextContent('=310101&authToken=$TOKEN"');
    expect(JSON.stringify([localStorage, sessionStorage])).not.toContain('secret');
  });

  it('shows what the server refuses, in its own words', async () => {
    const refusal = { code: 40102, msg: '令牌无效', data: null };
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(refusal), { status: 401 })));
    showFull();
    await userEvent.type(await screen.findByLabelText('令牌（authToken）'), 'x');
    await userEvent.click(screen.getByRole('button', { name: '发送请求' }));
    expect(await screen.findByText('HTTP 401 · code 40102')).toBeVisible();
    expect(screen.getByText('令牌无效')).toBeVisible();
  });

  it('does not send what would be refused, and says why beside the field', async () => {
    const fetcher = vi.fn();
    vi.stubGlobal('fetch', fetcher);
    showFull();
    const page = await screen.findByLabelText('page');
    await userEvent.clear(page);
    await userEvent.type(page, '5001');
    expect(page).toHaveAccessibleDescription('请填写 1 到 5000 之间的整数');
    await userEvent.click(screen.getByRole('button', { name: '发送请求' }));
    expect(fetcher).not.toHaveBeenCalled();
  });
});
