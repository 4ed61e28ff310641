import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/form/text-field';
import type { FieldState } from '../../../components/form/use-form';
import type { CaptchaState } from '../use-captcha';

interface CaptchaFieldProps {
  readonly captcha: CaptchaState;
  readonly field: FieldState;
}

/** The check with the box for its answer. */
export function CaptchaField({ captcha, field }: CaptchaFieldProps) {
  const { t } = useTranslation();
  const isQuestion = captcha.kind === 'QUESTION';
  const next = (change: () => void) => {
    field.onChange('');
    change();
  };
  return (
    <TextField
      field={field}
      label={t(isQuestion ? 'field.captchaQuestion' : 'field.captcha')}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      hint={isQuestion ? t('field.captchaAnswerHint') : undefined}
      describedBy={`${field.id}-asked`}
      beside={<Asked captcha={captcha} id={`${field.id}-asked`} />}
    >
      <div className="row captcha__links">
        <Button size="small" onClick={() => next(captcha.refresh)}>
          {t(isQuestion ? 'field.captchaOtherQuestion' : 'field.captchaOther')}
        </Button>
        <Button size="small" onClick={() => next(captcha.switchKind)}>
          {t(isQuestion ? 'field.captchaToImage' : 'field.captchaToQuestion')}
        </Button>
      </div>
    </TextField>
  );
}

function Asked({ captcha: { captcha }, id }: { readonly captcha: CaptchaState; readonly id: string }) {
  const { t } = useTranslation();
  return (
    <span id={id} className="captcha" aria-live="polite">
      {captcha === undefined && <span className="dim">{t('field.captchaWaiting')}</span>}
      {captcha === null && t('field.captchaFailed')}
      {captcha?.question != null && <strong>{captcha.question}</strong>}
      {captcha?.image != null && (
        // A picture, not part of the page: what is in it cannot run.
        <img src={`data:image/svg+xml,${encodeURIComponent(captcha.image)}`} alt={t('field.captchaAlt')} />
      )}
    </span>
  );
}
