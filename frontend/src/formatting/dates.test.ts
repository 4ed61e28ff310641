import { describe, expect, it } from 'vitest';
import { formatDuration, formatLastDay, formatMoment } from './dates';

describe('a duration', () => {
  it.each([
    [0, '0 sec'],
    [59.9, '59 sec'],
    [725, '12 min 5 sec'],
    [3600, '1 hr 0 min'],
    [273_720, '3 days 4 hr'],
  ])('of %d s is %s', (seconds, shown) => expect(formatDuration(seconds, 'en')).toBe(shown));

  it('is told in Chinese too', () => expect(formatDuration(725, 'zh-CN')).toBe('12分钟 5秒'));
});

describe('a moment', () => {
  it('has day and time', () => expect(formatMoment('2026-03-01T12:05:06Z')).toMatch(/^2026-03-0[12] \d\d:\d5:06$/));
});

describe('the last day', () => {
  it.each([
    ['2026-12-31T16:00:00Z', '2026-12-31'],
    ['2026-12-31T15:59:59Z', '2026-12-31'],
    ['2026-12-31T16:00:01Z', '2027-01-01'],
  ])('before %s in Shanghai is %s', (end, day) => expect(formatLastDay(end)).toBe(day));
});
