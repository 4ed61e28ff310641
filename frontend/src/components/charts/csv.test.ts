import { describe, expect, it } from 'vitest';
import { formatCsv } from './csv';

describe('a CSV file', () => {
  it('has a byte order mark and lines that end as RFC 4180 says', () => {
    expect(formatCsv([['日期', '次数'], ['2026-11-01', 3]])).toBe('\u{FEFF}日期,次数\r\n2026-11-01,3\r\n');
  });

  it('quotes what would end a cell, and disarms formulas', () => {
    expect(formatCsv([['a,b', 'a"b', 'a\nb', '=1+1', -1]])).toBe('\u{FEFF}"a,b","a""b","a\nb",\'=1+1,-1\r\n');
  });
});
