import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../formatting/dates';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../button';
import { problemText } from './problem';
import type { FormState } from './use-form';
import './form.css';

interface FormProps {
  readonly form: Omit<FormState<string>, 'field' | 'set' | 'refuse' | 'values'>;
  /** What the form is for, for those who do not see the heading above it. */
  readonly label: string;
  /** What the button says. */
  readonly submit: string;
  readonly children: ReactNode;
}

/** A form with what is wrong on top; after a failed attempt the keyboard is at the first field to change. */
export function Form({ form, label, submit, children }: FormProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLFormElement>(null);
  const { failures, isSending, wait } = form;
  useEffect(() => {
    if (failures > 0) {
      const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid="true"], .form-summary');
      const field = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      (field ?? wrong)?.focus();
    }
  }, [failures]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <form ref={element} className="form" aria-label={label} aria-busy={isSending} onSubmit={send} noValidate>
      <FormSummary form={form} />
      {wait > 0 && <FormWait seconds={wait} />}
      {children}
      <div className="row">
        <Button kind="primary" size="large" type="submit" aria-disabled={isSending || wait > 0}>
          {submit}
        </Button>
        <span role="status" className="dim">
          {isSending && t('form.sending')}
        </span>
      </div>
    </form>
  );
}

function FormSummary({ form: { problems, general } }: Pick<FormProps, 'form'>) {
  const { t } = useTranslation();
  const isEmpty = problems.length === 0 && general.length === 0;
  return (
    <div role="alert" className={isEmpty ? undefined : 'form-summary'} tabIndex={-1}>
      {!isEmpty && (
        <>
          {problems.length > 0 && <strong>{t('form.summary')}</strong>}
          <ul>
            {general.map((problem, place) => (
              <li key={place}>{problemText(t, problem)}</li>
            ))}
            {problems.map(([id, problem]) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(id)?.focus();
                  }}
                >
                  {problemText(t, problem)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Stands outside of the announced summary: nobody wants every second read out. */
function FormWait({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation();
  const time = formatDuration(seconds, useLanguage());
  return (
    <p role="timer" className="form-wait">
      {t('form.locked', { time })}
    </p>
  );
}
