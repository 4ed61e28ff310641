import type { InputHTMLAttributes, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from './problem';
import type { FieldState } from './use-form';

type FromInput = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'maxLength' | 'autoCapitalize' | 'spellCheck'
>;

interface TextFieldProps extends FromInput {
  readonly field: FieldState;
  readonly label: string;
  /** What to write, said before anything is wrong. */
  readonly hint?: string | undefined;
  /** The purpose of the field in the words of HTML, so that browsers can fill it in; "off" where there is none. */
  readonly autoComplete: string;
  readonly isOptional?: boolean;
  /** The id of more that describes the field. */
  readonly describedBy?: string | undefined;
  /** Beside the box, such as a button. */
  readonly beside?: ReactNode;
  /** Below the box. */
  readonly children?: ReactNode;
}

/** A labelled box with its hint and its problem. */
export function TextField({
  field: { id, value, problem, onChange },
  label,
  hint,
  autoComplete,
  isOptional = false,
  describedBy,
  beside,
  children,
  ...input
}: TextFieldProps) {
  const described = [hint && `${id}-hint`, describedBy, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id} className={isOptional ? undefined : 'is-required'}>
        {label}
      </label>
      <div className="field__line">
        <input
          {...input}
          id={id}
          value={value}
          autoComplete={autoComplete}
          aria-required={!isOptional}
          aria-invalid={problem !== undefined}
          aria-describedby={described === '' ? undefined : described}
          onChange={(event) => onChange(event.target.value)}
        />
        {beside}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {children}
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}

/** What is wrong with a field, beside it; the summary of the form announces it. */
export function FieldProblem({ id, problem }: Pick<FieldState, 'id' | 'problem'>) {
  const { t } = useTranslation();
  return problem === undefined ? null : (
    <p id={`${id}-problem`} className="field__problem">
      {problemText(t, problem)}
    </p>
  );
}
