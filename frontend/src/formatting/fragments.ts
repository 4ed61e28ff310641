/** A stretch of text; `marked` when it is what was searched. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function codePoint(value: number, written: string): string {
  return value > 0 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff) ? String.fromCodePoint(value) : written;
}

/** Undoes HTML escaping once: `&amp;lt;` becomes `&lt;`, never `<`. Unknown entities stay as written. */
export function unescapeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (written, decimal, hex, name) => {
    if (typeof decimal === 'string') {
      return codePoint(Number(decimal), written);
    }
    if (typeof hex === 'string') {
      return codePoint(Number.parseInt(hex, 16), written);
    }
    return entities[String(name)] ?? written;
  });
}

/**
 * Reads a highlight of the server: HTML-escaped text with the matched words in `<em>` and `</em>`.
 * Only exactly these two tags mean anything; every other character becomes text, so nothing can reach the page as markup.
 */
export function parseFragment(fragment: string): readonly Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  for (const part of fragment.split(/(<\/?em>)/)) {
    if (part === '<em>') {
      depth += 1;
    } else if (part === '</em>') {
      depth = Math.max(0, depth - 1);
    } else if (part !== '') {
      segments.push({ text: unescapeEntities(part), marked: depth > 0 });
    }
  }
  return segments;
}

/** The fragment as plain text. */
export function fragmentText(fragment: string): string {
  return parseFragment(fragment)
    .map((segment) => segment.text)
    .join('');
}

/** The fragment without the signs that say it was cut out of a longer text. */
export function withoutEllipses(fragment: string): string {
  return fragment.replace(/^…|…$/g, '');
}

/** The text in stretches of equal marks; `marks` holds one number for each UTF-16 unit of it. */
function segmentsOf(text: string, marks: Uint8Array): readonly Segment[] {
  const segments: Segment[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && marks[end] === marks[start]) {
      end += 1;
    }
    segments.push({ text: text.slice(start, end), marked: marks[start] === 1 });
  }
  return segments;
}

/** The whole of `text` with the words marked that the fragments mark; fragments that are not part of it are ignored. */
export function markWithin(text: string, fragments: readonly string[]): readonly Segment[] {
  const marks = new Uint8Array(text.length);
  for (const fragment of fragments.map(withoutEllipses)) {
    let at = text.indexOf(fragmentText(fragment));
    if (at < 0) {
      continue;
    }
    for (const segment of parseFragment(fragment)) {
      if (segment.marked) {
        marks.fill(1, at, at + segment.text.length);
      }
      at += segment.text.length;
    }
  }
  return segmentsOf(text, marks);
}

/** A stretch of a text in UTF-16 units; `end` is the first unit after it. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The whole of `text` with the ranges marked; what lies outside of it is ignored. */
export function markRanges(text: string, ranges: readonly TextRange[]): readonly Segment[] {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of ranges) {
    marks.fill(1, Math.max(0, start), Math.max(0, end));
  }
  return segmentsOf(text, marks);
}
