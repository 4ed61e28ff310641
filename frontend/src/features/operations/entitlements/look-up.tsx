import { useId, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';

interface LookUpProps {
  readonly label: string;
  readonly hint: string;
  /** What was found, or that nothing was. */
  readonly outcome: string;
  readonly onLookUp: (text: string) => void;
}

/** Finds what a form below offers to choose from. */
export function LookUp({ label, hint, outcome, onLookUp }: LookUpProps) {
  const { t } = useTranslation();
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('text');
    onLookUp(typeof text === 'string' ? text.trim() : '');
  };
  return (
    <form role="search" aria-label={label} className="form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <div className="field__line">
          <input id={id} name="text" type="search" autoComplete="off" aria-describedby={`${id}-hint`} />
          <Button type="submit" aria-label={t('entitlements.lookUpOf', { label })}>
            {t('entitlements.lookUp')}
          </Button>
        </div>
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
        <p role="status">{outcome}</p>
      </div>
    </form>
  );
}
