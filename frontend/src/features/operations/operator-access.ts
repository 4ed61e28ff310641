import { useMemo } from 'react';
import type { CombinedError, OperationContext } from 'urql';
import { useMe } from '../../components/session/me';
import { requestHeaders } from '../../config/graphql-client';
import { useOperatorKey } from './operator-key';

/** How one who operates the portal is known to it. */
export interface OperatorAccess {
  /** What every request carries. */
  readonly context: Partial<OperationContext>;
  /** Whether the key of the portal is used, and no account. */
  readonly byKey: boolean;
  /** Auditors see all and change nothing. */
  readonly mayChange: boolean;
}

/** Undefined while it is not known who is signed in; null for those who have neither a key nor the role. */
export function useOperatorAccess(): OperatorAccess | null | undefined {
  const me = useMe();
  const key = useOperatorKey();
  const role = (['OPERATOR', 'AUDITOR'] as const).find((each) => me?.roles.includes(each));
  const isUnknown = key === '' && me === undefined;
  // The same as long as nothing changes for the requests: a list is asked for anew with another.
  const context = useMemo<Partial<OperationContext>>(
    () =>
      key === ''
        ? {}
        : { fetchOptions: () => ({ headers: { ...requestHeaders(), authorization: `Bearer ${key}` } }) },
    [key],
  );
  if (isUnknown) {
    return undefined;
  }
  return key !== ''
    ? { context, byKey: true, mayChange: true }
    : role === undefined
      ? null
      : { context, byKey: false, mayChange: role === 'OPERATOR' };
}

/** Whether the server does not take the key, or the account has lost its role. */
export function isRefusal(error: CombinedError): boolean {
  return error.graphQLErrors.some(
    ({ extensions }) => extensions.code === 'UNAUTHENTICATED' || extensions.code === 'FORBIDDEN',
  );
}
