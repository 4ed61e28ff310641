import type { TFunction } from 'i18next';
import type { CallStatistics } from './use-calls';

type Caller = Pick<CallStatistics['topCallers'][number]['caller'], 'kind' | 'name' | 'prefix'>;

/** What an app or a token is called where it must be said in a few words. */
export function callerName(t: TFunction, { kind, name }: Caller): string {
  return name ?? t(kind === 'APP' ? 'calls.deleted' : 'calls.other');
}
