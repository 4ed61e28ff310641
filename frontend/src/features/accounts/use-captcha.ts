import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { CaptchaKind } from '../../graphql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { CreateCaptchaMutation, type Captcha } from './api/create-captcha';

/** A check that a person is there: a picture, or a question for those who cannot see it. */
export interface CaptchaState {
  readonly kind: CaptchaKind;
  /** Undefined while it is being fetched; null when none could be had. */
  readonly captcha: Captcha | null | undefined;
  /** Fetches another one, as every answer counts once. */
  readonly refresh: () => void;
  /** Goes from pictures to questions, or back. */
  readonly switchKind: () => void;
}

export function useCaptcha(): CaptchaState {
  const client = useClient();
  const language = useLanguage();
  const [wanted, setWanted] = useState<{ readonly kind: CaptchaKind }>({ kind: 'IMAGE' });
  const [fetched, setFetched] = useState<{ readonly wanted: object; readonly captcha: Captcha | null }>();
  const { kind } = wanted;
  useEffect(() => {
    let isWanted = true;
    void client
      .mutation(CreateCaptchaMutation, { kind: wanted.kind })
      .toPromise()
      .then(({ data }) => {
        if (isWanted) {
          setFetched({ wanted, captcha: data?.createCaptcha.captcha ?? null });
        }
      });
    return () => {
      isWanted = false;
    };
    // A question comes in the reader's language.
  }, [client, wanted, language]);
  return {
    kind,
    captcha: fetched?.wanted === wanted ? fetched.captcha : undefined,
    refresh: () => setWanted({ kind }),
    switchKind: () => setWanted({ kind: kind === 'IMAGE' ? 'QUESTION' : 'IMAGE' }),
  };
}
