import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/form/text-field';
import { formatDuration } from '../../../formatting/dates';
import type { CodePurpose } from '../../../graphql/graphql';
import { useLanguage } from '../../../i18n/use-language';
import { useCaptcha } from '../use-captcha';
import { useSendCode, type CodeForm } from '../use-send-code';
import { CaptchaField } from './captcha-field';

interface MobileCodeFieldsProps {
  readonly form: CodeForm;
  readonly purpose: CodePurpose;
  /** Whether the number is to take the place of another. */
  readonly isNew?: boolean;
}

/** A mobile number and the proof that it is one's own: a check, then the code that came by SMS. */
export function MobileCodeFields({ form, purpose, isNew = false }: MobileCodeFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const captcha = useCaptcha();
  const { sent, isSending, wait, send } = useSendCode(form, captcha, purpose);
  const code = form.field('code');
  return (
    <>
      <TextField
        field={form.field('mobile')}
        label={t(isNew ? 'field.newMobile' : 'field.mobile')}
        hint={t('field.mobileHint')}
        type="tel"
        autoComplete="tel-national"
      />
      <CaptchaField captcha={captcha} field={form.field('captchaAnswer')} />
      <TextField
        field={code}
        label={t('field.code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={6}
        describedBy={`${code.id}-sent`}
        beside={
          <Button aria-disabled={isSending || wait > 0} onClick={() => void send()}>
            {wait > 0 ? t('field.codeAgain', { time: formatDuration(wait, language) }) : t('field.codeSend')}
          </Button>
        }
      >
        <p id={`${code.id}-sent`} className="field__hint" role="status">
          {sent !== null && t('field.codeSent', sent)}
        </p>
      </TextField>
    </>
  );
}
