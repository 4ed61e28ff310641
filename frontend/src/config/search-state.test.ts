import { describe, expect, it } from 'vitest';
import {
  clearFilters,
  countFilters,
  emptySearch,
  filterFields,
  formatSearch,
  parseSearch,
  scopes,
  sorts,
  toggleFilter,
  toResourceFilter,
  type FilterField,
  type SearchState,
} from './search-state';

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const alphabet = Array.from('上海街镇 代码&=?#%+/\\"\'<>,;:é🚇\u0000\n~aZ09');

function anyState(random: () => number): SearchState {
  const pick = <T,>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) {
      throw new Error('Nothing to pick from.');
    }
    return value;
  };
  const word = () => Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(alphabet)).join('');
  const valueOf = (field: FilterField) => {
    const closed = { openType: ['UNCONDITIONAL', 'CONDITIONAL'], category: ['PRODUCT', 'INTERFACE'], score: ['1', '3', '5'] };
    return field in closed ? pick(closed[field as keyof typeof closed]) : word();
  };
  const values = (field: FilterField) => [
    ...new Set(Array.from({ length: Math.floor(random() * 3) }, () => valueOf(field))),
  ];
  return {
    text: random() < 0.3 ? '' : word().trim(),
    scope: pick(scopes),
    sort: pick(sorts),
    page: random() < 0.5 ? 1 : 1 + Math.floor(random() * 5000),
    groupSeries: random() < 0.5,
    filters: Object.fromEntries(filterFields.map((field) => [field, values(field)])) as unknown as SearchState['filters'],
  };
}

describe('the state of a search in an address', () => {
  it('comes back as it was written, whatever it holds', () => {
    const random = seeded(7);
    for (let run = 0; run < 500; run += 1) {
      const state = anyState(random);
      const address = formatSearch(state).toString();
      expect(parseSearch(new URLSearchParams(address)), address).toEqual(state);
    }
  });

  it('is written in one way only', () => {
    const random = seeded(11);
    for (let run = 0; run < 200; run += 1) {
      const address = formatSearch(anyState(random)).toString();
      expect(formatSearch(parseSearch(new URLSearchParams(address))).toString()).toBe(address);
    }
  });

  it('leaves out what has its default', () => {
    expect(formatSearch(emptySearch).toString()).toBe('');
    expect(parseSearch(new URLSearchParams())).toEqual(emptySearch);
  });

  it.each(['page=0', 'page=-3', 'page=2.5', 'page=1e9', 'page=x', 'sort=NOTHING', 'scope=all', 'group=all', 'score=9', 'openType=open', 'domain='])(
    'reads %s as the default',
    (address) => expect(parseSearch(new URLSearchParams(address))).toEqual(emptySearch),
  );

  it.each([
    ['scope=data_items', 'DATA_ITEMS'],
    ['scope=fields', 'DATA_ITEMS'],
    ['scope=parameters', 'PARAMETERS'],
    ['scope=file_names', 'FILE_NAMES'],
  ])('reads %s as the scope %s', (address, scope) =>
    expect(parseSearch(new URLSearchParams(address)).scope).toBe(scope),
  );

  it('reads a repeated value once', () => {
    expect(parseSearch(new URLSearchParams('format=CSV&format=CSV')).filters.format).toEqual(['CSV']);
  });
});

describe('filters', () => {
  it('toggle on and off again, back on the first page', () => {
    const state: SearchState = { ...emptySearch, text: '学校', page: 7 };
    const on = toggleFilter(state, 'domain', '教育科技');
    expect(on).toMatchObject({ text: '学校', page: 1, filters: { domain: ['教育科技'] } });
    expect(toggleFilter(on, 'domain', '教育科技')).toEqual({ ...state, page: 1 });
  });

  it('are counted and cleared together', () => {
    const state = toggleFilter(toggleFilter(emptySearch, 'format', 'CSV'), 'score', '5');
    expect(countFilters(state)).toBe(2);
    expect(countFilters(clearFilters(state))).toBe(0);
  });

  it('go to the server without empty lists, with scores as numbers', () => {
    expect(toResourceFilter(emptySearch)).toEqual({});
    const state = toggleFilter(toggleFilter(emptySearch, 'score', '4'), 'openType', 'CONDITIONAL');
    expect(toResourceFilter(state)).toEqual({ score: [4], openType: ['CONDITIONAL'] });
  });
});
