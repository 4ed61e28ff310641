export type InvokeRow = Readonly<Record<string, unknown>>;

/** What an interface answered, in whatever dialect. */
export interface Answer {
  /** What its code is called: code or status. */
  readonly codeName: string;
  readonly code: number;
  readonly message: string;
  /** Null when there are none: the call was refused, or what was asked for is no rows. */
  readonly rows: readonly InvokeRow[] | null;
  /** What was asked for if that is no rows: a number or a day. */
  readonly result: string | null;
}

/** The rows of data that are them, or that have them beside the mark of the next page; null for other data. */
function rowsOf(data: unknown): readonly InvokeRow[] | null {
  const rows = isRecord(data) ? data.rows : data;
  return Array.isArray(rows) ? rows.filter(isRecord) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function ofJson(raw: string): Answer | null {
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch {
    return null;
  }
  if (!isRecord(body)) {
    return null;
  }
  const codeName = 'code' in body ? 'code' : 'status';
  const code = body[codeName];
  const { data } = body;
  return typeof code !== 'number'
    ? null
    : {
        codeName,
        code,
        message: text(body.msg ?? body.message),
        rows: rowsOf(data),
        result: typeof data === 'string' || typeof data === 'number' ? String(data) : null,
      };
}

function parseXml(raw: string): Element | null {
  const parsed = new DOMParser().parseFromString(raw, 'application/xml');
  return parsed.querySelector('parsererror') === null ? parsed.documentElement : null;
}

function ofXml(raw: string): Answer | null {
  const root = parseXml(raw);
  const child = (parent: Element | null | undefined, name: string) =>
    [...(parent?.children ?? [])].find(({ tagName }) => tagName === name);
  const code = Number(child(root, 'code')?.textContent);
  const data = code === 200 ? child(root, 'data') : undefined;
  return root === null || child(root, 'code') === undefined || Number.isNaN(code)
    ? null
    : {
        codeName: 'code',
        code,
        message: child(root, 'message')?.textContent ?? '',
        rows:
          data === undefined
            ? null
            : [...(child(data, 'rows') ?? data).children].map((row) =>
                Object.fromEntries([...row.children].map((cell) => [cell.tagName, cell.textContent])),
              ),
        result: null,
      };
}

/** Reads an answer; null for what none of the dialects answers with. */
export function readAnswer(raw: string, isXml: boolean): Answer | null {
  return isXml ? ofXml(raw) : ofJson(raw);
}

function indented(element: Element, indent: string): string {
  const copy = element.cloneNode(false) as Element;
  if (element.children.length === 0) {
    copy.textContent = element.textContent;
    return indent + new XMLSerializer().serializeToString(copy);
  }
  const inner = [...element.children].map((child) => indented(child, `${indent}  `)).join('\n');
  return `${indent}<${element.tagName}>\n${inner}\n${indent}</${element.tagName}>`;
}

/** An answer for people to read: each value on a line. What cannot be read stays as it is. */
export function prettyAnswer(raw: string, isXml: boolean): string {
  if (isXml) {
    const root = parseXml(raw);
    return root === null ? raw : indented(root, '');
  }
  return raw;
}
