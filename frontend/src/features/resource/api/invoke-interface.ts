import { currentLanguage } from '../../../i18n/i18n';

/** What a test call takes. Values are as typed; an empty one means no filter. */
export interface InvokeRequest {
  readonly path: string;
  readonly token: string;
  readonly pageNum: string;
  readonly page: string;
  readonly values: Readonly<Record<string, string>>;
}

export type InvokeRow = Readonly<Record<string, unknown>>;

/** How a test call ended. Times are in milliseconds. */
export type InvokeOutcome =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable'; readonly httpStatus: number; readonly elapsed: number; readonly raw: string }
  | {
      readonly kind: 'answered';
      readonly httpStatus: number;
      readonly code: number;
      readonly message: string;
      /** Null when the call was refused. */
      readonly rows: readonly InvokeRow[] | null;
      readonly elapsed: number;
      readonly raw: string;
    };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Calls the interface as any program would, with the token in the query. */
export async function invokeInterface(request: InvokeRequest): Promise<InvokeOutcome> {
  const query = new URLSearchParams({ pageNum: request.pageNum, page: request.page, authToken: request.token });
  for (const [name, value] of Object.entries(request.values)) {
    if (value !== '') {
      query.append(name, value);
    }
  }
  const started = performance.now();
  let httpStatus: number;
  let raw: string;
  try {
    const response = await fetch(`${request.path}?${query.toString()}`, {
      cache: 'no-store',
      headers: { 'accept-language': currentLanguage() },
    });
    httpStatus = response.status;
    raw = await response.text();
  } catch {
    return { kind: 'unreachable' };
  }
  const elapsed = performance.now() - started;
  const body = parse(raw);
  if (!isRecord(body) || typeof body.code !== 'number') {
    return { kind: 'unreadable', httpStatus, elapsed, raw };
  }
  return {
    kind: 'answered',
    httpStatus,
    code: body.code,
    message: typeof body.msg === 'string' ? body.msg : '',
    rows: Array.isArray(body.data) ? body.data.filter(isRecord) : null,
    elapsed,
    raw,
  };
}
