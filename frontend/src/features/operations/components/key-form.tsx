import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { keepOperatorKey } from '../operator-key';

/** Asks for the operator's key. */
export function KeyForm({ wasRefused }: { readonly wasRefused: boolean }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const problem = isMissing ? t('operations.keyMissing') : wasRefused ? t('operations.keyWrong') : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(typed.trim() === '');
    if (typed.trim() !== '') {
      keepOperatorKey(typed.trim());
    }
  };
  return (
    <form className="panel operations-key" onSubmit={submit} noValidate>
      <p id={`${id}-hint`}>{t('operations.keyHint')}</p>
      <label htmlFor={id}>{t('operations.key')}</label>
      <div className="row">
        <input
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button kind="primary" type="submit">
          {t('operations.open')}
        </Button>
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className="operations-key__problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
