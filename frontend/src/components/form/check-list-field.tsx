import { FieldProblem } from './text-field';
import type { FieldState } from './use-form';

interface CheckListFieldProps {
  /** Holds the values that are ticked, joined by commas. */
  readonly field: FieldState;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** What is ticked in a field of several boxes. */
export function ticked(value: string): string[] {
  return value === '' ? [] : value.split(',');
}

/** A labelled group of boxes to tick, with its problem. The first box stands for the group when the keyboard is sent there. */
export function CheckListField({ field: { id, value, problem, onChange }, label, options }: CheckListFieldProps) {
  const chosen = ticked(value);
  const toggle = (one: string) =>
    onChange((chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]).join(','));
  return (
    <fieldset className="field check-list" aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend className="is-required">{label}</legend>
      <div className="check-list__boxes">
        {options.map(([one, text], place) => (
          <label key={one}>
            <input
              id={place === 0 ? id : undefined}
              type="checkbox"
              checked={chosen.includes(one)}
              aria-invalid={problem !== undefined}
              onChange={() => toggle(one)}
            />
            {text}
          </label>
        ))}
      </div>
      <FieldProblem id={id} problem={problem} />
    </fieldset>
  );
}
