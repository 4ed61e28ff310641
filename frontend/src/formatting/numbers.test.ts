import { describe, expect, it } from 'vitest';
import { formatDate } from './dates';
import { webAddress } from './links';
import { formatBytes, formatCompact, formatExact, formatRating } from './numbers';

describe('formatCompact', () => {
  it.each([
    [0, '0', '0'],
    [9999, '9999', '10K'],
    [125_034, '12.5万', '125K'],
    [52_755_208, '5275.5万', '52.8M'],
    [99_999_999, '1亿', '100M'],
    [123_456_789, '1.2亿', '123.5M'],
  ])('%d is %s in Chinese and %s in English', (value, chinese, english) => {
    expect(formatCompact(value, 'zh-CN')).toBe(chinese);
    expect(formatCompact(value, 'en')).toBe(english);
  });
});

describe('formatExact', () => {
  it('keeps every digit', () => {
    expect(formatExact(52_755_208, 'zh-CN')).toBe('52,755,208');
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1,023 B'],
    [1024, '1 KB'],
    [9926, '9.7 KB'],
    [5 * 1024 ** 2, '5 MB'],
    [3 * 1024 ** 5, '3,072 TB'],
  ])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes, 'zh-CN')).toBe(text));
});

describe('formatRating', () => {
  it('has one decimal', () => expect(formatRating(4)).toBe('4.0'));
});

describe('formatDate', () => {
  it('shows the day of a timestamp', () => expect(formatDate('2025-05-16T16:19:38Z')).toBe('2025-05-16'));
  it('leaves other texts alone', () => expect(formatDate('2025年')).toBe('2025年'));
});

describe('webAddress', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address', ''])('refuses %s', (url) =>
    expect(webAddress(url)).toBeNull(),
  );
  it.each(['https://data.sh.gov.cn/a?b=c', 'http://example.com'])('accepts %s', (url) =>
    expect(webAddress(url)).toBe(url),
  );
});
