import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { MeQuery } from './api/me-query';
import { aboutAccount, MeContext } from './me';

/** Asks once who is signed in, for the whole site. If that cannot be known, one may log in. */
export function MeProvider({ children }: { readonly children: ReactNode }) {
  const [{ data, error }] = useQuery({ query: MeQuery, context: aboutAccount });
  return <MeContext value={error === undefined ? data && (data.me ?? null) : null}>{children}</MeContext>;
}
