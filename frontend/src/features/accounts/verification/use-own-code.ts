import { useState } from 'react';
import { useMutation } from 'urql';
import { refusalOf, type Refusal } from '../../../components/form/problem';
import { useCountdown } from '../../../components/form/use-countdown';
import { SendVerificationCodeMutation } from './api/send-verification-code';

/** Asks for a code to the account's own mobile, and counts until another may be asked for. */
export function useOwnCode(refuse: (refusal: Refusal<'code'>) => void) {
  const [{ fetching }, ask] = useMutation(SendVerificationCodeMutation);
  const [minutes, setMinutes] = useState<number | null>(null);
  const countdown = useCountdown();
  const send = async () => {
    if (fetching || countdown.left > 0) {
      return;
    }
    const { data, error } = await ask({});
    const refusal = refusalOf(error, data?.sendVerificationCode.errors, ['code'] as const);
    if (refusal !== null) {
      setMinutes(null);
      countdown.start(refusal.retryAfterSeconds ?? 0);
      // A code that came earlier may still be sent with the form, so only the button waits.
      refuse({ ...refusal, retryAfterSeconds: null });
      return;
    }
    setMinutes(Math.max(1, Math.round((data?.sendVerificationCode.expiresInSeconds ?? 0) / 60)));
    countdown.start(data?.sendVerificationCode.resendAfterSeconds ?? 0);
  };
  return { minutes, isSending: fetching, wait: countdown.left, send } as const;
}
