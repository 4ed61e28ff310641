import { describe, expect, it } from 'vitest';
import type { OperationDetails, ParameterDetails, WayDetails } from './api/use-resource';
import { credentialOf, emptyInput, formatOf, isWrong, isWrongHeader, toCall, toHeaders, toParameters, wrongLine } from './call-input';

const plain = { required: false, defaultValue: null, description: '', english: null, least: null, most: null, choices: [], isList: false, isSecret: false, item: null };
const page: ParameterDetails = { ...plain, name: 'page', type: '整型', defaultValue: '10', least: 1, most: 5000 };
const item = { name: '区代码', code: 'qdm', type: 'TEXT', length: 6 } as const;
const district: ParameterDetails = { ...plain, name: '区代码', type: '字符型', item };
const token: ParameterDetails = { ...plain, name: 'authToken', type: '字符型', required: true, isSecret: true };
const operation: OperationDetails = {
  kind: 'ROWS',
  methods: ['GET', 'POST'],
  path: '/api/invoke/abc',
  headers: [],
  parameters: [page, token, district],
  returns: [],
};

describe('what is typed for a call', () => {
  it('has defaults, leaves out what is empty, and ends with further conditions', () => {
    expect(toParameters(operation, emptyInput)).toEqual([['page', '10']]);
    expect(
      toParameters(operation, { values: { page: '', 区代码: '310101' }, more: ' 区代码__in=1,2 \n\nsort=-区代码\nx=' }),
    ).toEqual([['区代码', '310101'], ['区代码__in', '1,2'], ['sort', '-区代码']]);
  });

  it.each(['0', '5001', 'x', '-1', '1.5', '99999999999'])('is wrong where the interface would refuse it: %s', (text) => {
    expect(isWrong({ ...emptyInput, values: { page: text } }, page)).toBe(true);
  });

  it.each(['', '1', '5000'])('is right within the range: %j', (text) => {
    expect(isWrong({ ...emptyInput, values: { page: text } }, page)).toBe(false);
  });

  it('names the first line that is no condition', () => {
    expect(wrongLine({ ...emptyInput, more: 'a=1\nnothing\n=2' })).toBe('nothing');
    expect(wrongLine({ ...emptyInput, more: '=2' })).toBe('=2');
    expect(wrongLine(emptyInput)).toBeNull();
  });
});

describe('a call of the standard', () => {
  const appCode = { ...plain, name: 'X-App-Code', type: '字符型' };
  const language = { ...plain, name: 'Accept-Language', type: '字符型', defaultValue: 'zh-CN' };
  const format = { ...plain, name: 'format', type: '字符型', choices: ['json', 'xml'] };
  const standard: OperationDetails = {
    ...operation,
    headers: [{ ...token, name: 'Authorization' }, appCode, language],
    parameters: [page, format],
  };
  const way: WayDetails = { dialect: 'STANDARD', formats: ['JSON', 'XML'], operations: [standard] };

  it('has the token after Bearer, and headers that are given', () => {
    const input = { ...emptyInput, values: { 'X-App-Code': ' 3b24 ' } };
    expect(toHeaders(standard, emptyInput)).toEqual([]);
    expect(toCall('http://x', standard, 'JSON', input).headers).toEqual([
      ['X-App-Code', '3b24'],
      ['Authorization', 'Bearer $TOKEN'],
    ]);
    expect(credentialOf('token', 'abc')).toBe('abc');
  });

  it('has no header that cannot be sent', () => {
    expect(isWrongHeader({ ...emptyInput, values: { 'X-App-Code': '应用' } }, appCode)).toBe(true);
    expect(isWrongHeader({ ...emptyInput, values: { 'X-App-Code': '3b24-' } }, appCode)).toBe(false);
  });

  it('is answered in the format that it asks for', () => {
    expect(formatOf(way, standard, emptyInput)).toBe('JSON');
    expect(formatOf(way, standard, { ...emptyInput, values: { format: 'xml' } })).toBe('XML');
    expect(formatOf({ ...way, formats: ['XML'] }, operation, { ...emptyInput, values: { format: 'json' } })).toBe('XML');
  });
});

describe('the call that is shown', () => {
  it('has a variable where the manual has the secret', () => {
    expect(toCall('http://x', operation, 'JSON', emptyInput).parameters).toEqual([['page', '10'], ['authToken', '$TOKEN']]);
    const inHeader = { ...operation, parameters: [page], headers: [{ ...token, name: 'token' }] };
    expect(toCall('http://x', inHeader, 'XML', emptyInput)).toMatchObject({
      parameters: [['page', '10']],
      headers: [['token', '$TOKEN']],
    });
    const secret = { ...operation, parameters: [{ ...token, name: 'appsecret' }] };
    expect(toCall('http://x', secret, 'JSON', emptyInput).parameters).toEqual([['appsecret', '$APPSECRET']]);
  });
});
