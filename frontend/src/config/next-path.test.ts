import { describe, expect, it } from 'vitest';
import { safeNext } from './next-path';

describe('where to go after logging in', () => {
  it.each(['/', '/account', '/account/tokens', '/search?q=%E5%81%9C%E8%BD%A6&page=2', '/resources/ab#interfaces'])(
    'is the page one came from: %s',
    (path) => expect(safeNext(path)).toBe(path),
  );

  it.each([
    null,
    '',
    'account',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    ' /account',
    'https:/evil.example',
  ])('is the home page when the address leads elsewhere: %j', (path) => expect(safeNext(path)).toBe('/'));
});
