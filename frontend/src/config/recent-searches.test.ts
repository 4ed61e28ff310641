import { describe, expect, it, vi } from 'vitest';
import { forgetSearches, recentAtMost, recentSearches, rememberSearch, watchSearches } from './recent-searches';

const key = 'opendata.recent-searches';
const texts = () => recentSearches().map(({ text }) => text);

describe('recent searches', () => {
  it('are kept latest first, each once, eight at most', () => {
    for (let number = 1; number <= 10; number += 1) {
      rememberSearch({ text: ` 学校${number} `, scope: 'ALL' });
    }
    rememberSearch({ text: '学校7', scope: 'ALL' });
    expect(texts()).toEqual(['学校7', '学校10', '学校9', '学校8', '学校6', '学校5', '学校4', '学校3']);
    expect(texts()).toHaveLength(recentAtMost);
  });

  it('of one text in two scopes are two', () => {
    rememberSearch({ text: '区代码', scope: 'ALL' });
    rememberSearch({ text: '区代码', scope: 'DATA_ITEMS' });
    expect(recentSearches()).toEqual([
      { text: '区代码', scope: 'DATA_ITEMS' },
      { text: '区代码', scope: 'ALL' },
    ]);
  });

  it('hold no blank text', () => {
    rememberSearch({ text: '  ', scope: 'ALL' });
    expect(recentSearches()).toEqual([]);
  });

  it('leave nothing behind when they are cleared', () => {
    rememberSearch({ text: '公交', scope: 'ALL' });
    forgetSearches();
    expect(recentSearches()).toEqual([]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it.each(['', '{', '7', 'null', '{"text":"a"}', '[null, 3, {"text":""}, {"text":"a","scope":"WHAT"}, {"scope":"ALL"}]'])(
    'read %j from storage as none',
    (written) => {
      localStorage.setItem(key, written);
      expect(recentSearches()).toEqual([]);
    },
  );

  it('tell who watches, and stop when asked', () => {
    const listener = vi.fn();
    const stop = watchSearches(listener);
    rememberSearch({ text: '公交', scope: 'ALL' });
    window.dispatchEvent(new Event('storage'));
    stop();
    forgetSearches();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('are done without where storage is closed', () => {
    const closed = () => {
      throw new DOMException('closed', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(closed);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(closed);
    rememberSearch({ text: '公交', scope: 'ALL' });
    expect(recentSearches()).toEqual([]);
  });
});
