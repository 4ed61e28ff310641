import { useMemo } from 'react';
import { useMe } from '../../../components/session/me';
import { requestHeaders } from '../../../config/graphql-client';
import { useOperatorKey } from '../operator-key';

/** By what right somebody looks at requests. */
export interface ReviewAccess {
  /** For what is asked of the portal: with the operator key, if one was given. */
  readonly context: { readonly fetchOptions: () => { readonly headers: Record<string, string> } };
  /** Whether they decide, or only look. */
  readonly canDecide: boolean;
}

/** Undefined while it is not known; null for those who may not look. */
export function useReviewAccess(): ReviewAccess | null | undefined {
  const me = useMe();
  const key = useOperatorKey();
  const context = useMemo(
    () => ({
      fetchOptions: () => ({
        headers: key === '' ? requestHeaders() : { ...requestHeaders(), authorization: `Bearer ${key}` },
      }),
    }),
    [key],
  );
  if (key !== '') {
    return { context, canDecide: true };
  }
  if (me === undefined) {
    return undefined;
  }
  const canDecide = me?.roles.includes('OPERATOR') ?? false;
  return canDecide || me?.roles.includes('AUDITOR') === true ? { context, canDecide } : null;
}
