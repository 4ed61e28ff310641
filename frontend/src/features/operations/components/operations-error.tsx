import type { CombinedError } from 'urql';
import { LoadError } from '../../../components/load-error';
import { isRefusal } from '../operator-access';
import { KeyForm } from './key-form';

/** What failed; a key that is wrong is asked for again. */
export function OperationsError({ error, retry }: { readonly error: CombinedError; readonly retry: () => void }) {
  return isRefusal(error) ? <KeyForm wasRefused /> : <LoadError error={error} retry={retry} />;
}
