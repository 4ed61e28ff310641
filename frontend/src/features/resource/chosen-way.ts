import type { InterfaceDetails, OperationDetails, ParameterDetails, WayDetails } from './api/use-resource';

/** What of the interfaces is shown. */
export interface ChosenWay {
  readonly details: InterfaceDetails;
  readonly way: WayDetails;
  readonly operation: OperationDetails;
}

/** What the address asks for; the first of its kind where it asks for nothing that there is. Null without interfaces. */
export function chooseWay(interfaces: readonly InterfaceDetails[], query: URLSearchParams): ChosenWay | null {
  const details = interfaces.find(({ number }) => String(number) === query.get('interface')) ?? interfaces[0];
  const way = details?.ways.find(({ dialect }) => dialect === query.get('dialect')) ?? details?.ways[0];
  const operation = way?.operations.find(({ kind }) => kind === query.get('operation')) ?? way?.operations[0];
  return details === undefined || way === undefined || operation === undefined ? null : { details, way, operation };
}

/** Where the manual of the dialect has the caller's secret. */
export interface SecretPlace {
  readonly place: 'query' | 'header';
  readonly parameter: Pick<ParameterDetails, 'name' | 'description' | 'english'>;
}

/** Where the secret goes. */
export function secretOf({ headers, parameters }: OperationDetails): SecretPlace | null {
  const header = headers.find(({ isSecret }) => isSecret);
  const parameter = parameters.find(({ isSecret }) => isSecret);
  return header !== undefined
    ? { place: 'header', parameter: header }
    : parameter !== undefined
      ? { place: 'query', parameter }
      : null;
}
