import { useMemo } from 'react';
import type { CombinedError } from 'urql';
import { useMe } from '../../components/session/me';
import { requestHeaders } from '../../config/graphql-client';
import { useOperatorKey } from './operator-key';

/** How one who operates the portal is known to it. */
export interface OperatorAccess {
  /** What every request carries: the operator key, if one was given. */
  readonly context: { readonly fetchOptions: () => { readonly headers: Record<string, string> } };
  /** Whether the key of the portal is used, and no account. */
  readonly byKey: boolean;
  /** Auditors see all and change nothing. */
  readonly mayChange: boolean;
}

/** Undefined while it is not known who is signed in; null for those who have neither a key nor the role. */
export function useOperatorAccess(): OperatorAccess | null | undefined {
  const me = useMe();
  const key = useOperatorKey();
  // The same as long as nothing changes for the requests: a list is asked for anew with another.
  const context = useMemo(
    () => ({
      fetchOptions: () => ({
        headers: key === '' ? requestHeaders() : { ...requestHeaders(), authorization: `Bearer ${key}` },
      }),
    }),
    [key],
  );
  if (key !== '') {
    return { context, byKey: true, mayChange: true };
  }
  if (me === undefined) {
    return undefined;
  }
  const mayChange = me?.roles.includes('OPERATOR') ?? false;
  return mayChange || me?.roles.includes('AUDITOR') === true ? { context, byKey: false, mayChange } : null;
}

/** Whether the server does not take the key, or the account has lost its role. */
export function isRefusal(error: CombinedError): boolean {
  return error.graphQLErrors.some(
    ({ extensions }) => extensions.code === 'UNAUTHENTICATED' || extensions.code === 'FORBIDDEN',
  );
}
