import type { Call } from './code-samples';

/** The parameters that every interface takes; the form has fields of its own for them. */
const common: readonly string[] = ['pageNum', 'page', 'authToken'];

/** The parameters of one interface besides those that all have. */
export function ownParameters<T extends { readonly name: string }>(parameters: readonly T[]): readonly T[] {
  return parameters.filter(({ name }) => !common.includes(name));
}

/** What the reader has typed for a call, as typed. */
export interface CallInput {
  readonly pageNum: string;
  readonly page: string;
  /** By the parameter's name; absent and empty mean no filter. */
  readonly values: Readonly<Record<string, string>>;
}

export const firstPage: CallInput = { pageNum: '1', page: '10', values: {} };

/** Rows that one call may ask for at most. */
export const largestPage = 5000;
const largestPageNum = 1_000_000_000;

function isWithin(text: string, max: number): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) >= 1 && Number(text) <= max;
}

/** The fields of the input that the interface would refuse. */
export function wrongFields(input: CallInput): { readonly pageNum: boolean; readonly page: boolean } {
  return { pageNum: !isWithin(input.pageNum, largestPageNum), page: !isWithin(input.page, largestPage) };
}

/** The call that the samples show: the input without its empty values. */
export function toCall(url: string, input: CallInput): Call {
  const filters = Object.entries(input.values).filter(([, value]) => value !== '');
  return { url, parameters: [['pageNum', input.pageNum], ['page', input.page], ...filters] };
}
