import { FieldProblem } from './text-field';
import type { FieldState } from './use-form';

interface TextAreaFieldProps {
  readonly field: FieldState;
  readonly label: string;
  /** What to write, said before anything is wrong. */
  readonly hint: string;
  readonly rows: number;
  readonly isOptional?: boolean;
}

/** A labelled box of several lines with its hint and its problem. */
export function TextAreaField({
  field: { id, value, problem, onChange },
  label,
  hint,
  rows,
  isOptional = false,
}: TextAreaFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id} className={isOptional ? undefined : 'is-required'}>
        {label}
      </label>
      <div className="field__line">
        <textarea
          id={id}
          value={value}
          rows={rows}
          autoComplete="off"
          aria-required={!isOptional}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <p id={`${id}-hint`} className="field__hint">
        {hint}
      </p>
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}
