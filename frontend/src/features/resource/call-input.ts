import type { HeaderDetails, OperationDetails, ParameterDetails, WayDetails } from './api/use-resource';
import { secretOf } from './chosen-way';
import type { Call } from './code-samples';

/** What the reader has typed for a call, as typed. */
export interface CallInput {
  /** By the parameter's name; absent means its default, and empty that it is left out. */
  readonly values: Readonly<Record<string, string>>;
  /** Further conditions, one `name=value` a line. */
  readonly more: string;
}

export const emptyInput: CallInput = { values: {}, more: '' };

/** The parameters with a field of their own in the form. */
export function formFields({ parameters }: OperationDetails): readonly ParameterDetails[] {
  return parameters.filter(({ isSecret }) => !isSecret);
}

/** The headers with a field of their own in the form: the others have a value that is good for everyone. */
export function formHeaders({ headers }: OperationDetails): readonly HeaderDetails[] {
  return headers.filter(({ isSecret, defaultValue }) => !isSecret && defaultValue == null);
}

/** What stands in the field of a parameter or header. */
export function valueOf(input: CallInput, { name, defaultValue }: Pick<ParameterDetails, 'name' | 'defaultValue'>): string {
  return input.values[name] ?? defaultValue ?? '';
}

/** Whether the interface would refuse what stands in a field. */
export function isWrong(input: CallInput, parameter: ParameterDetails): boolean {
  const { least, most } = parameter;
  if (least == null || most == null) {
    return false;
  }
  const text = valueOf(input, parameter);
  return text !== '' && !(/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most);
}

/** Whether what stands in the field of a header cannot be sent as one. */
export function isWrongHeader(input: CallInput, header: HeaderDetails): boolean {
  return /[^ -~]/.test(valueOf(input, header));
}

function lines(more: string): readonly string[] {
  return more.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** The first further condition that is none, or null. */
export function wrongLine(input: CallInput): string | null {
  return lines(input.more).find((line) => line.indexOf('=') < 1) ?? null;
}

/** All that the call carries but for the secret, in order. */
export function toParameters(operation: OperationDetails, input: CallInput): Call['parameters'] {
  const own = formFields(operation).map((parameter) => [parameter.name, valueOf(input, parameter)] as const);
  const more = lines(input.more).map((line) => {
    const at = line.indexOf('=');
    return [line.slice(0, at), line.slice(at + 1)] as const;
  });
  return [...own, ...more].filter(([name, value]) => name !== '' && value !== '');
}

/** The headers that the call carries but for the secret. */
export function toHeaders(operation: OperationDetails, input: CallInput): Call['headers'] {
  return formHeaders(operation)
    .map((header) => [header.name, valueOf(input, header).trim()] as const)
    .filter(([, value]) => value !== '');
}

/** What the call is answered with: what it asks for, or the usual of its way. */
export function formatOf(way: WayDetails, { parameters }: OperationDetails, input: CallInput): Call['format'] {
  const asked = parameters.some(({ choices }) => choices.length > 0) ? input.values.format?.toUpperCase() : undefined;
  return way.formats.find((format) => format === asked) ?? way.formats[0] ?? 'JSON';
}

/** A secret as its parameter or header has it. */
export function credentialOf(name: string, secret: string): string {
  return name === 'Authorization' ? `Bearer ${secret}` : secret;
}

/** The variable that stands for a secret in code. */
export function placeholderOf(name: string): string {
  return /secret/i.test(name) ? '$APPSECRET' : '$TOKEN';
}

/** The call that the samples show: the input without its empty values, and a variable in the place of the secret. */
export function toCall(url: string, operation: OperationDetails, format: Call['format'], input: CallInput): Call {
  const secret = secretOf(operation);
  const name = secret?.parameter.name ?? '';
  const pair = secret === null ? null : ([name, credentialOf(name, placeholderOf(name))] as const);
  const headers = toHeaders(operation, input);
  const parameters = toParameters(operation, input);
  return {
    url,
    format,
    parameters: pair !== null && secret?.place === 'query' ? [...parameters, pair] : parameters,
    headers: pair !== null && secret?.place === 'header' ? [...headers, pair] : headers,
  };
}
