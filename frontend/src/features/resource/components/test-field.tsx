import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface TestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What to write, said before anything is wrong. */
  readonly hint?: string;
  /** What is wrong with the value, if anything. */
  readonly problem?: string | undefined;
  /** Hides what is typed, and keeps the browser from offering to remember it. */
  readonly secret?: boolean;
  readonly wide?: boolean;
  /** Lines to write; a single one if left out. */
  readonly lines?: number;
  /** All that may be chosen, beside nothing; anything may be written where there are none. */
  readonly choices?: readonly string[];
}

/** A labelled text field with its problem beside it. */
export function TestField({ label, value, onChange, hint, problem, secret = false, wide = false, lines, choices = [] }: TestFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-problem`].filter(Boolean);
  const shared = {
    id,
    spellCheck: false,
    value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  };
  return (
    <div className={wide ? 'test-field test-field--wide' : 'test-field'}>
      <label htmlFor={id}>{label}</label>
      {choices.length > 0 ? (
        <select {...shared} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('interfaces.test.unsaid')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : lines === undefined ? (
        <input
          {...shared}
          type={secret ? 'password' : 'text'}
          autoComplete={secret ? 'new-password' : 'off'}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea {...shared} rows={lines} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="test-field__hint">
          {hint}
        </span>
      )}
      {problem !== undefined && (
        <span id={`${id}-problem`} className="test-field__problem">
          {problem}
        </span>
      )}
    </div>
  );
}
