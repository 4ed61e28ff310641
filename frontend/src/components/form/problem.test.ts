import { CombinedError } from 'urql';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './problem';

const names = ['userName', 'captchaAnswer'] as const;

function refused(message: string, path: string[] | null) {
  return { message, code: 'REFUSED', path };
}

describe('what the server refuses', () => {
  it('is null when there are no errors', () => {
    expect(refusalOf(undefined, [], names)).toBeNull();
  });

  it('stands at the field that the path names, the first of several', () => {
    const refusal = refusalOf(
      undefined,
      [refused('已被使用', ['input', 'userName']), refused('太短', ['input', 'userName'])],
      names,
    );
    expect(refusal?.problems).toEqual(new Map([['userName', { text: '已被使用' }]]));
    expect(refusal?.general).toEqual([]);
    expect(refusal?.retryAfterSeconds).toBeNull();
  });

  it('stands at the answer when it is about the captcha', () => {
    const refusal = refusalOf(undefined, [refused('已过期', ['input', 'captchaId'])], names);
    expect(refusal?.problems).toEqual(new Map([['captchaAnswer', { text: '已过期' }]]));
  });

  it.each([null, [], ['input'], ['input', 'unknown'], ['other', 'userName']])(
    'stands above the form when the path %j names no field of it',
    (path) => {
      const refusal = refusalOf(undefined, [refused('不行', path)], names);
      expect(refusal?.problems.size).toBe(0);
      expect(refusal?.general).toEqual([{ text: '不行' }]);
    },
  );

  it('says how long to wait', () => {
    const locked = { ...refused('次数过多', null), retryAfterSeconds: 30 };
    expect(refusalOf(undefined, [locked, { ...locked, retryAfterSeconds: 90 }], names)?.retryAfterSeconds).toBe(90);
  });

  it('tells a lost connection from a failure, and passes on what the server says of it', () => {
    const lost = new CombinedError({ networkError: new TypeError('Failed to fetch') });
    expect(refusalOf(lost, undefined, names)?.general).toEqual([{ key: 'network' }]);
    expect(refusalOf(undefined, undefined, names)?.general).toEqual([{ key: 'server' }]);
    const failed = new CombinedError({ graphQLErrors: ['请先登录'] });
    expect(refusalOf(failed, undefined, names)?.general).toEqual([{ text: '请先登录' }]);
  });
});
