import { useMutation } from 'urql';
import { SignOutMutation } from './api/sign-out';
import { aboutAccount } from './me';

/** Ends the session; true when it has ended. */
export function useSignOut(): () => Promise<boolean> {
  const [, signOut] = useMutation(SignOutMutation);
  return async () => {
    const { data } = await signOut({}, aboutAccount);
    return data?.signOut.errors.length === 0;
  };
}
