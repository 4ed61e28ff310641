import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '../../testing/render-page';
import { full } from '../../testing/resource-page-sample';
import { ResourcePage } from './resource-page';

const me = { id: 'a', userName: 'li', roles: ['DEVELOPER'] };
const callers = {
  ...me,
  tokens: [
    { id: 't0', name: '旧令牌', prefix: 'old', status: 'EXPIRED' },
    { id: 't1', name: '公交', prefix: 'wGq3', status: 'GOOD' },
  ],
  apps: [{ id: 'p1', name: '停车助手' }],
};

/** The page for somebody with a token and an app. */
function showSignedIn(at: string, own: typeof callers = callers) {
  return renderPage(<ResourcePage />, {
    path: '/resources/:key',
    at,
    answer: ({ operationName }) => ({ data: operationName === 'Callers' ? { me: own } : { resource: full } }),
    answerMe: () => ({ data: { me } }),
  });
}

function answering(body: string, headers: Readonly<Record<string, string>> = {}) {
  const fetcher = vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, { headers })));
  vi.stubGlobal('fetch', fetcher);
  return fetcher;
}

function showVisitor() {
  return renderPage(<ResourcePage />, {
    path: '/resources/:key',
    at: '/resources/abc',
    answer: () => ({ data: { resource: full } }),
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('the interfaces of a resource', () => {
  it('are chosen by interface, dialect and operation, which stand in the address', async () => {
    const user = userEvent.setup();
    const { router } = showVisitor();
    expect(await screen.findByRole('link', { name: 'OpenAPI 3.1 文档（API-1(JSON)）' })).toHaveAttribute(
      'href',
      'http://localhost:3000/docs/api/7-1.json',
    );
    await user.click(screen.getByRole('link', { name: '浙江' }));
    expect(screen.getByText('http://localhost:3000/interfaces/cata_7/get_data.do')).toBeVisible();
    await user.click(screen.getByRole('link', { name: '数据总量' }));
    expect(screen.getByText('http://localhost:3000/interfaces/cata_7/get_total.do')).toBeVisible();
    expect(screen.getByText('返回符合条件的行数。')).toBeVisible();
    expect(router.state.location.search).toBe('?interface=1&dialect=ZHEJIANG&operation=TOTAL');
    await user.click(screen.getByRole('link', { name: 'API-2(XML)' }));
    // What the other interface does not have is its first.
    expect(screen.getByText('http://localhost:3000/interface/7/2')).toBeVisible();
    expect(screen.queryByRole('navigation', { name: '接口规范' })).not.toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'curl' })).toHaveTextContent(
      'curl -H "token: $TOKEN" "http://localhost:3000/interface/7/2"',
    );
  });

  it('show parameters with range and length, what returns, codes and the version', async () => {
    showVisitor();
    const parameters = await screen.findByRole('group', { name: '请求参数' });
    expect(within(parameters).getByText('1–5000')).toBeVisible();
    expect(within(parameters).getByText('6')).toBeVisible();
    expect(within(screen.getByRole('group', { name: '返回参数' })).getByText('所属区的六位代码')).toBeVisible();
    expect(screen.getByRole('link', { name: '全部状态码与处理办法' })).toHaveAttribute('href', '/docs/api#codes');
    expect(screen.getByText('0a1b2c3d')).toBeVisible();
  });
});

describe('the online test of somebody who is signed in', () => {
  it('needs no secret: it counts on the first token in force, and shows what is left', async () => {
    const user = userEvent.setup();
    const fetcher = answering('{"code":200,"msg":"调用成功","data":[]}', { ratelimit: '"daily";r=19;t=3600' });
    showSignedIn('/resources/abc');
    const choice = await screen.findByLabelText('使用哪个授权');
    expect(choice).toHaveDisplayValue('公交（wGq3…）');
    expect(screen.queryByLabelText('令牌（authToken）')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '发送请求' }));
    expect(await screen.findByText('19 次')).toBeVisible();
    expect(screen.getByText('GET /api/invoke/abc?pageNum=1&page=10')).toBeVisible();
    expect(fetcher.mock.calls[0]?.[0]).toBe('/api/invoke/abc?pageNum=1&page=10');
    expect(fetcher.mock.calls[0]?.[1]?.headers).toMatchObject({ 'x-online-test': 'token/t1' });
  });

  it('counts on an app, or on a secret that is typed, as is chosen', async () => {
    const user = userEvent.setup();
    const fetcher = answering('<response><code>200</code><message/><data><row><qdm>310101</qdm></row></data></response>', {
      'content-type': 'application/xml',
    });
    showSignedIn('/resources/abc?interface=2');
    const choice = await screen.findByLabelText('使用哪个授权');
    await user.selectOptions(choice, '停车助手');
    await user.click(screen.getByRole('button', { name: '发送请求' }));
    const answered = await screen.findByRole('group', { name: '返回的数据' });
    expect(within(answered).getByRole('cell', { name: '310101' })).toBeVisible();
    expect(fetcher.mock.calls[0]?.[1]?.headers).toMatchObject({ 'x-online-test': 'app/p1' });
    await user.selectOptions(choice, '手动填写');
    await user.clear(screen.getByLabelText('令牌（token）'));
    await user.click(screen.getByRole('button', { name: '发送请求' }));
    expect(fetcher).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText('令牌（token）')).toHaveAccessibleDescription('请填写 token');
    await user.type(screen.getByLabelText('令牌（token）'), 'typed-one');
    await user.click(screen.getByRole('button', { name: '发送请求' }));
    expect(fetcher.mock.calls[1]?.[1]?.headers).toMatchObject({ token: 'typed-one' });
    expect(fetcher.mock.calls[1]?.[1]?.headers).not.toHaveProperty('x-online-test');
  });

  it('asks for what the standard has: a header, a format, and Bearer before the token', async () => {
    const user = userEvent.setup();
    const fetcher = answering('<response><code>200</code><message>OK</message><data><rows><row><qdm>310101</qdm></row></rows><next/></data></response>', {
      'content-type': 'application/xml',
    });
    showSignedIn('/resources/abc?dialect=STANDARD');
    await user.selectOptions(await screen.findByLabelText('使用哪个授权'), '手动填写');
    await user.clear(screen.getByLabelText('令牌（Authorization）'));
    await user.type(screen.getByLabelText('令牌（Authorization）'), 'typed-one');
    await user.type(screen.getByLabelText('X-App-Code'), '应用');
    await user.click(screen.getByRole('button', { name: '发送请求' }));
    expect(fetcher).not.toHaveBeenCalled();
    expect(screen.getByLabelText('X-App-Code')).toHaveAccessibleDescription('应用识别码 请求头只能用英文字母、数字与符号');
    await user.clear(screen.getByLabelText('X-App-Code'));
    await user.type(screen.getByLabelText('X-App-Code'), '3b24');
    await user.selectOptions(screen.getByLabelText('format'), 'xml');
    expect(screen.getByRole('group', { name: 'curl' })).toHaveTextContent(
      'curl -H \'X-App-Code: 3b24\' -H "Authorization: Bearer $TOKEN" "http://localhost:3000/openapi/v1/7-1?pageNum=1&format=xml"',
    );
    await user.click(screen.getByRole('button', { name: '发送请求' }));
    expect(within(await screen.findByRole('group', { name: '返回的数据' })).getByRole('cell', { name: '310101' })).toBeVisible();
    expect(fetcher.mock.calls[0]?.[0]).toBe('/openapi/v1/7-1?pageNum=1&format=xml');
    expect(fetcher.mock.calls[0]?.[1]?.headers).toMatchObject({ 'X-App-Code': '3b24', Authorization: 'Bearer typed-one' });
  });

  it('says where to get a token when there is none', async () => {
    showSignedIn('/resources/abc', { ...callers, tokens: [], apps: [] });
    expect(await screen.findByRole('link', { name: '申请令牌' })).toHaveAttribute('href', '/account/tokens');
    expect(screen.getByLabelText('令牌（authToken）')).toBeVisible();
  });
});
