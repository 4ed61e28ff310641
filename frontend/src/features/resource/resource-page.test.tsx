import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPage, type Answer } from '../../testing/render-page';
import { ResourcePage } from './resource-page';

const items = [
  { name: '区代码', code: 'qdm', type: 'TEXT', length: 6, description: '所属区的六位代码' },
  { name: '街镇数', code: null, type: 'INTEGER', length: null, description: '' },
];

const plain = { required: false, defaultValue: null, description: '', english: null, least: null, most: null, isSecret: false, item: null };
const paging = { ...plain, type: '整型', least: 1, most: 5000 };
const condition = { ...plain, name: '区代码', type: '字符型', item: items[0] };
const secret = { ...plain, type: '字符型', required: true, description: '令牌', english: 'The token', isSecret: true };
const returns = items.map((item) => ({ name: item.name, item }));
const rows = { kind: 'ROWS', methods: ['GET', 'POST'], headers: [], returns };

const bare = {
  key: 'abc',
  number: 7,
  title: '上海市街镇代码表',
  abstract: '各街道、镇的代码',
  provider: '上海市民政局',
  domain: null,
  themes: [],
  industry: null,
  openType: null,
  category: 'INTERFACE',
  updateFrequency: null,
  scenarios: [],
  tags: [],
  keywords: [],
  formats: [],
  publishedAt: null,
  updatedAt: null,
  rowCount: null,
  sourceUrl: 'https://data.example.cn/1',
  sourcePortal: '示例门户',
  province: null,
  city: null,
  license: null,
  isExample: false,
  unmapped: [],
  views: 0,
  downloads: 0,
  calls: 0,
  rating: null,
  files: [],
  dataItems: [],
  parameters: [],
  sample: null,
  interfaces: [],
  related: [],
};

const full = {
  ...bare,
  domain: '机构团体',
  updateFrequency: '每年',
  isExample: true,
  unmapped: [{ field: 'updateFrequency', value: '不定期(其它)' }],
  dataItems: items,
  sample: { totalCount: 234, columns: items, rows: [['310101', '10'], [null, '8']] },
  interfaces: [
    {
      number: 1,
      name: 'API-1(JSON)',
      version: '0a1b2c3d',
      document: '/docs/api/7-1.json',
      ways: [
        {
          dialect: 'TIANJIN',
          formats: ['JSON'],
          operations: [
            {
              ...rows,
              path: '/api/invoke/abc',
              parameters: [
                { ...paging, name: 'pageNum', defaultValue: '1', most: 1_000_000_000 },
                { ...paging, name: 'page', defaultValue: '10', description: '分页大小' },
                { ...secret, name: 'authToken' },
                condition,
              ],
            },
          ],
        },
        {
          dialect: 'ZHEJIANG',
          formats: ['JSON'],
          operations: [
            { ...rows, path: '/interfaces/cata_7/get_data.do', parameters: [{ ...secret, name: 'appsecret' }, condition] },
            { ...rows, kind: 'TOTAL', path: '/interfaces/cata_7/get_total.do', parameters: [{ ...secret, name: 'appsecret' }], returns: [] },
          ],
        },
      ],
    },
    {
      number: 2,
      name: 'API-2(XML)',
      version: '0a1b2c3d',
      document: '/docs/api/7-2.json',
      ways: [
        {
          dialect: 'SHANGHAI',
          formats: ['XML'],
          operations: [{ ...rows, path: '/interface/7/2', headers: [{ ...secret, name: 'token' }], parameters: [condition] }],
        },
      ],
    },
  ],
};

function show(answer: () => Answer) {
  return renderPage(<ResourcePage />, { path: '/resources/:key', at: '/resources/abc', answer });
}

function showFull() {
  return show(() => ({ data: { resource: full } }));
}

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

describe('the interfaces of a resource', () => {
  it('are chosen by interface, dialect and operation, which stand in the address', async () => {
    const user = userEvent.setup();
    const { router } = showFull();
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
    showFull();
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

  it('says where to get a token when there is none', async () => {
    showSignedIn('/resources/abc', { ...callers, tokens: [], apps: [] });
    expect(await screen.findByRole('link', { name: '申请令牌' })).toHaveAttribute('href', '/account/tokens');
    expect(screen.getByLabelText('令牌（authToken）')).toBeVisible();
  });
});
