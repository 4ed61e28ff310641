import { currentLanguage } from '../../../i18n/i18n';
import { readAnswer, type Answer } from '../answer';
import type { Call } from '../code-samples';

/** What a test call takes: the call with the reader's secret in its place, or none and one's own token or app. */
export interface InvokeRequest extends Pick<Call, 'parameters' | 'headers'> {
  readonly path: string;
  /** Whose quota it counts on, `token/` or `app/` and an id; null when a secret was typed. */
  readonly caller: string | null;
}

/** How a test call ended. Times are in milliseconds. */
export type InvokeOutcome =
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'answered';
      readonly httpStatus: number;
      /** Null for what no dialect answers with. */
      readonly answer: Answer | null;
      readonly isXml: boolean;
      readonly elapsed: number;
      /** Calls that are left today; null when the answer does not say. */
      readonly remaining: number | null;
      readonly raw: string;
    };

/** The header by which the portal lets a reader who is signed in call without a secret. */
const ownCaller = 'x-online-test';

/** Calls the interface as any program would. */
export async function invokeInterface({ path, parameters, headers, caller }: InvokeRequest): Promise<InvokeOutcome> {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  const started = performance.now();
  try {
    const response = await fetch(query.size === 0 ? path : `${path}?${query.toString()}`, {
      cache: 'no-store',
      headers: {
        'accept-language': currentLanguage(),
        ...Object.fromEntries(headers),
        ...(caller === null ? {} : { [ownCaller]: caller }),
      },
    });
    const raw = await response.text();
    const isXml = (response.headers.get('content-type') ?? '').includes('xml');
    const remaining = /\br=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1];
    return {
      kind: 'answered',
      httpStatus: response.status,
      answer: readAnswer(raw, isXml),
      isXml,
      elapsed: performance.now() - started,
      remaining: remaining === undefined ? null : Number(remaining),
      raw,
    };
  } catch {
    return { kind: 'unreachable' };
  }
}
