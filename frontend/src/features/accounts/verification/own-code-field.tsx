import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import type { Refusal } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import type { FieldState } from '../../../components/form/use-form';
import { formatDuration } from '../../../formatting/dates';
import { useLanguage } from '../../../i18n/use-language';
import { useOwnCode } from './use-own-code';

interface OwnCodeFieldProps {
  readonly field: FieldState;
  /** The account's mobile, masked. */
  readonly mobile: string;
  readonly refuse: (refusal: Refusal<'code'>) => void;
}

/** The proof that it is the owner of the account who asks: a code that comes by SMS. */
export function OwnCodeField({ field, mobile, refuse }: OwnCodeFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { minutes, isSending, wait, send } = useOwnCode(refuse);
  const ask = async () => {
    await send();
    document.getElementById(field.id)?.focus();
  };
  return (
    <TextField
      field={field}
      label={t('field.code')}
      hint={t('verification.codeTo', { mobile })}
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={6}
      describedBy={`${field.id}-sent`}
      beside={
        <Button aria-disabled={isSending || wait > 0} onClick={() => void ask()}>
          {wait > 0 ? t('field.codeAgain', { time: formatDuration(wait, language) }) : t('field.codeSend')}
        </Button>
      }
    >
      <p id={`${field.id}-sent`} className="field__hint" role="status">
        {minutes !== null && t('verification.codeSent', { mobile, minutes })}
      </p>
    </TextField>
  );
}
