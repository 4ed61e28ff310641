import { describe, expect, it } from 'vitest';
import { resourceKeyIn } from './resource-key';

const key = '0123456789abcdef0123456789abcdef';

describe('the key of a resource', () => {
  it.each([key, ` ${key.toUpperCase()} `, `https://data.example.cn/resources/${key}`, `/resources/${key}?a#b`])(
    'is found in %s',
    (text) => expect(resourceKeyIn(text)).toBe(key),
  );

  it.each(['', 'x', `${key}0`, `/search/${key}`])('is not found in "%s"', (text) => expect(resourceKeyIn(text)).toBeNull());
});
