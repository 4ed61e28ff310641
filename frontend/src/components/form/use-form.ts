import { useId, useState } from 'react';
import type { Problem, Problems, Refusal } from './problem';
import { useCountdown } from './use-countdown';

/** One field as its control needs it. */
export interface FieldState {
  readonly id: string;
  readonly value: string;
  readonly problem: Problem | undefined;
  readonly onChange: (value: string) => void;
}

/** A form: what was typed, what is wrong with it, and how it is sent. */
export interface FormState<Name extends string> {
  readonly values: Readonly<Record<Name, string>>;
  /** In the order of the fields. */
  readonly problems: readonly (readonly [id: string, problem: Problem])[];
  readonly general: readonly Problem[];
  /** How many attempts have failed; each brings the keyboard to what is wrong. */
  readonly failures: number;
  readonly isSending: boolean;
  /** Seconds until another attempt is taken. */
  readonly wait: number;
  field(name: Name): FieldState;
  set(name: Name, value: string): void;
  /** Shows why the form, or a part of it, was not taken. */
  refuse(refusal: Refusal<Name>): void;
  submit(): Promise<void>;
}

interface FormOptions<Name extends string> {
  /** The fields in their order with what they hold at first; a box that is ticked holds "yes". */
  readonly initial: Readonly<Record<Name, string>>;
  /** What is wrong with the values as far as it shows without the server. */
  readonly check: (values: Readonly<Record<Name, string>>) => Problems<NoInfer<Name>>;
  /** Sends the values; null when they were taken. */
  readonly send: (values: Readonly<Record<Name, string>>) => Promise<Refusal<NoInfer<Name>> | null>;
  /** Good for one attempt only: emptied when the server refuses. */
  readonly singleUse?: NoInfer<Name>;
  /** Whether the fields are as at first again once they were taken. */
  readonly emptiesAfterwards?: boolean;
}

interface Typed<Name extends string> {
  readonly values: Readonly<Record<Name, string>>;
  readonly problems: Problems<Name>;
  readonly general: readonly Problem[];
  readonly failures: number;
}

/** After a change, a problem of the server on the changed field is past, and shown problems are looked at anew. */
function afterChange<Name extends string>(
  problems: Problems<Name>,
  found: Problems<Name>,
  changed: Name,
): Problems<Name> {
  const left = new Map<Name, Problem>();
  for (const [name, shown] of problems) {
    const isOfServer = 'text' in shown;
    const next = !isOfServer ? found.get(name) : name === changed ? undefined : shown;
    if (next !== undefined) {
      left.set(name, next);
    }
  }
  return left;
}

export function useForm<Name extends string>({
  initial,
  check,
  send,
  singleUse,
  emptiesAfterwards = false,
}: FormOptions<Name>): FormState<Name> {
  const id = useId();
  const fresh: Typed<Name> = { values: initial, problems: new Map(), general: [], failures: 0 };
  const [{ values, problems, general, failures }, setTyped] = useState(fresh);
  const [isSending, setSending] = useState(false);
  const lock = useCountdown();
  const names = Object.keys(initial) as Name[];
  const idOf = (name: Name) => `${id}-${name}`;

  const set = (name: Name, value: string) =>
    setTyped((old) => {
      const next = { ...old.values, [name]: value };
      return { ...old, values: next, problems: afterChange(old.problems, check(next), name) };
    });
  const refuse = (refusal: Refusal<Name>) => {
    if (refusal.retryAfterSeconds !== null) {
      lock.start(refusal.retryAfterSeconds);
    }
    setTyped((old) => ({
      ...old,
      problems: refusal.problems,
      general: refusal.general,
      failures: old.failures + 1,
    }));
  };
  const submit = async () => {
    if (isSending || lock.left > 0) {
      return;
    }
    const found = check(values);
    if (found.size > 0) {
      refuse({ problems: found, general: [], retryAfterSeconds: null });
      return;
    }
    setSending(true);
    const refusal = await send(values);
    setSending(false);
    if (refusal === null) {
      setTyped((old) => (emptiesAfterwards ? fresh : { ...old, problems: new Map(), general: [] }));
    } else {
      if (singleUse !== undefined) {
        set(singleUse, '');
      }
      refuse(refusal);
    }
  };
  return {
    values,
    problems: names.flatMap((name) => {
      const problem = problems.get(name);
      return problem === undefined ? [] : [[idOf(name), problem] as const];
    }),
    general,
    failures,
    isSending,
    wait: lock.left,
    field: (name) => ({
      id: idOf(name),
      value: values[name],
      problem: problems.get(name),
      onChange: (value) => set(name, value),
    }),
    set,
    refuse,
    submit,
  };
}
