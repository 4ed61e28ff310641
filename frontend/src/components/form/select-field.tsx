import { FieldProblem } from './text-field';
import type { FieldState } from './use-form';

interface SelectFieldProps {
  readonly field: FieldState;
  readonly label: string;
  /** Stands there before anything is chosen. */
  readonly choose: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** A labelled list to choose one from, with its problem. */
export function SelectField({ field: { id, value, problem, onChange }, label, choose, options }: SelectFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id} className="is-required">
        {label}
      </label>
      <div className="field__line">
        <select
          id={id}
          value={value}
          aria-required
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{choose}</option>
          {options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}
