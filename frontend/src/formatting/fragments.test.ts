import { describe, expect, it } from 'vitest';
import { fragmentText, markRanges, markWithin, parseFragment, unescapeEntities } from './fragments';

describe('parseFragment', () => {
  it('splits marked from unmarked text', () => {
    expect(parseFragment('<em>上海</em>市<em>街镇代码</em>')).toEqual([
      { text: '上海', marked: true },
      { text: '市', marked: false },
      { text: '街镇代码', marked: true },
    ]);
  });

  it('unescapes what the server escaped', () => {
    expect(fragmentText('R&amp;D &lt;b&gt; &quot;a&quot; &#39;b&#39; &#x4E2D;')).toBe('R&D <b> "a" \'b\' 中');
  });

  it.each([
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<em onmouseover=alert(1)>x</em>', '<em onmouseover=alert(1)>x'],
    ['<EM>x</EM>', '<EM>x</EM>'],
    ['&lt;em&gt;x&lt;/em&gt;', '<em>x</em>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('gives hostile markup back as text: %s', (fragment, text) => {
    expect(parseFragment(fragment)).toEqual([{ text, marked: false }]);
  });

  it('unescapes once only', () => {
    expect(fragmentText('&amp;lt;em&amp;gt;')).toBe('&lt;em&gt;');
  });

  it.each(['</em>a', 'a</em></em>', '<em>a', '<em><em>a</em>'])('survives tags that do not pair: %s', (fragment) => {
    expect(fragmentText(fragment)).toBe('a');
  });

  it('leaves unknown and impossible entities as written', () => {
    expect(unescapeEntities('&nope; &#0; &#xD800; &#9999999; &amp')).toBe('&nope; &#0; &#xD800; &#9999999; &amp');
  });
});

describe('markWithin', () => {
  it('marks inside the whole text, never cutting it', () => {
    expect(markWithin('2022年上海市街镇代码表', ['上海市<em>街镇</em>代码'])).toEqual([
      { text: '2022年上海市', marked: false },
      { text: '街镇', marked: true },
      { text: '代码表', marked: false },
    ]);
  });

  it('joins the marks of several fragments', () => {
    const segments = markWithin('甲乙丙丁', ['<em>甲</em>乙', '丙<em>丁</em>', '甲<em>乙</em>']);
    expect(segments.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['甲乙', '丁']);
  });

  it('finds fragments that were cut out of the text', () => {
    expect(markWithin('甲乙丙丁戊', ['…乙<em>丙</em>丁…'])[1]).toEqual({ text: '丙', marked: true });
  });

  it('ignores fragments of another text', () => {
    expect(markWithin('甲', ['<em>乙</em>', ''])).toEqual([{ text: '甲', marked: false }]);
    expect(markWithin('', ['<em>乙</em>'])).toEqual([]);
  });
});

describe('markRanges', () => {
  const text = '上海🚇线路';
  const marked = (ranges: Parameters<typeof markRanges>[1]) =>
    markRanges(text, ranges)
      .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
      .join('');

  it('marks the ranges, in whatever order they come and when they overlap', () => {
    expect(marked([{ start: 4, end: 6 }, { start: 0, end: 1 }])).toBe('[上]海🚇[线路]');
    expect(marked([{ start: 0, end: 3 }, { start: 2, end: 4 }])).toBe('[上海🚇]线路');
    expect(marked([])).toBe(text);
    expect(markRanges('', [{ start: 0, end: 2 }])).toEqual([]);
  });

  it.each([
    [-4, -1, text],
    [-1, 1, '[上]海🚇线路'],
    [5, 99, '上海🚇线[路]'],
    [9, 12, text],
    [3, 2, text],
  ])('takes no harm from the range %d to %d', (start, end, result) => expect(marked([{ start, end }])).toBe(result));
});
