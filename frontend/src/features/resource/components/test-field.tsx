import { useId } from 'react';

interface TestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value, if anything. */
  readonly problem?: string | undefined;
  /** Hides what is typed, and keeps the browser from offering to remember it. */
  readonly secret?: boolean;
  readonly wide?: boolean;
}

/** A labelled text field with its problem beside it. */
export function TestField({ label, value, onChange, problem, secret = false, wide = false }: TestFieldProps) {
  const id = useId();
  return (
    <div className={wide ? 'test-field test-field--wide' : 'test-field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={secret ? 'password' : 'text'}
        autoComplete={secret ? 'new-password' : 'off'}
        spellCheck={false}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <span id={`${id}-problem`} className="test-field__problem">
          {problem}
        </span>
      )}
    </div>
  );
}
