import { createContext, use } from 'react';
import type { Me } from './api/me-query';

/** Undefined while it is not known; null for a visitor. */
export const MeContext = createContext<Me | null | undefined>(undefined);

/** Who is signed in: undefined while it is not known, null for a visitor. */
export function useMe(): Me | null | undefined {
  return use(MeContext);
}

/**
 * Says to the client's cache that an answer is about the account. What asked for the account is then asked anew after
 * every mutation that has one in its answer, or carries this itself because its answer has none.
 */
export const aboutAccount = { additionalTypenames: ['Account'] };
