const items = [
  { name: '区代码', code: 'qdm', type: 'TEXT', length: 6, description: '所属区的六位代码' },
  { name: '街镇数', code: null, type: 'INTEGER', length: null, description: '' },
];

const plain = { required: false, defaultValue: null, description: '', english: null, least: null, most: null, choices: [], isList: false, isSecret: false, item: null };
const paging = { ...plain, type: '整型', least: 1, most: 5000 };
const condition = { ...plain, name: '区代码', type: '字符型', item: items[0] };
const secret = { ...plain, type: '字符型', required: true, description: '令牌', english: 'The token', isSecret: true };
const returns = items.map((item) => ({ name: item.name, item }));
const rows = { kind: 'ROWS', methods: ['GET', 'POST'], headers: [], returns };

/** A resource of which the portal knows next to nothing. */
export const bare = {
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

/** A resource with rows, and interfaces of several dialects. */
export const full = {
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
        {
          dialect: 'STANDARD',
          formats: ['JSON', 'XML'],
          operations: [
            {
              ...rows,
              path: '/openapi/v1/7-1',
              headers: [
                { ...secret, name: 'Authorization' },
                { ...plain, name: 'X-App-Code', type: '字符型', description: '应用识别码', english: 'The identifier of the app' },
              ],
              parameters: [
                { ...paging, name: 'pageNum', defaultValue: '1' },
                { ...condition, name: 'qdm', isList: true },
                { ...plain, name: 'format', type: '字符型', choices: ['json', 'xml'] },
              ],
              returns: [{ name: 'qdm', item: items[0] }],
            },
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
