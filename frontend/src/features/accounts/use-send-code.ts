import { useState } from 'react';
import { useClient } from 'urql';
import { checkFields, refusalOf, type Refusal } from '../../components/form/problem';
import { useCountdown } from '../../components/form/use-countdown';
import type { FieldState } from '../../components/form/use-form';
import type { CodePurpose } from '../../graphql/graphql';
import { SendCodeMutation } from './api/send-code';
import { checkCaptcha, checkMobile } from './checks';
import type { CaptchaState } from './use-captcha';

type CodeField = 'mobile' | 'captchaAnswer' | 'code';

/** What a form has that asks for a code by SMS. */
export interface CodeForm {
  readonly values: Readonly<Record<'mobile' | 'captchaAnswer', string>>;
  field(name: CodeField): FieldState;
  set(name: CodeField, value: string): void;
  refuse(refusal: Refusal<CodeField>): void;
}

/** Asks the server for a code by SMS, and counts until another may be asked for. */
export function useSendCode(form: CodeForm, captcha: CaptchaState, purpose: CodePurpose) {
  const client = useClient();
  const [sent, setSent] = useState<{ readonly mobile: string; readonly minutes: number } | null>(null);
  const [isSending, setSending] = useState(false);
  const renewCaptcha = () => {
    form.set('captchaAnswer', '');
    captcha.refresh();
  };
  const countdown = useCountdown(renewCaptcha);

  const send = async () => {
    if (isSending || countdown.left > 0) {
      return;
    }
    const { mobile, captchaAnswer } = form.values;
    const problems = checkFields({ mobile, captchaAnswer }, { mobile: checkMobile, captchaAnswer: checkCaptcha });
    if (problems.size > 0) {
      form.refuse({ problems, general: [], retryAfterSeconds: null });
      return;
    }
    if (captcha.captcha == null) {
      return; // What is missing stands beside the box.
    }
    setSending(true);
    const { data, error } = await client
      .mutation(SendCodeMutation, {
        input: {
          mobile: mobile.trim(),
          purpose,
          captchaId: captcha.captcha.id,
          captchaAnswer: captchaAnswer.trim(),
        },
      })
      .toPromise();
    setSending(false);
    const refusal = refusalOf(error, data?.sendCode.errors, ['mobile', 'captchaAnswer'] as const);
    if (refusal !== null || data === undefined) {
      setSent(null);
      renewCaptcha();
      countdown.start(refusal?.retryAfterSeconds ?? 0);
      // A code that came earlier may still be sent with the form, so only the button waits.
      form.refuse({ problems: new Map(), general: [], ...refusal, retryAfterSeconds: null });
      return;
    }
    const { resendAfterSeconds, expiresInSeconds } = data.sendCode;
    setSent({ mobile: mobile.trim(), minutes: Math.max(1, Math.round((expiresInSeconds ?? 0) / 60)) });
    countdown.start(resendAfterSeconds ?? 0);
    document.getElementById(form.field('code').id)?.focus();
  };
  return { sent, isSending, wait: countdown.left, send } as const;
}
