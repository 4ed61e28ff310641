import type { TFunction } from 'i18next';
import type { CombinedError } from 'urql';
import type { UserErrorFieldsFragment } from '../../graphql/graphql';
import type { Messages } from '../../i18n/messages';

export type ProblemKey = keyof Messages['form']['problem'];

/** What is wrong: found here, by its message, or by the server, which says it in the reader's language. */
export type Problem = { readonly key: ProblemKey } | { readonly text: string };

/** By the name of the field. */
export type Problems<Name extends string> = ReadonlyMap<Name, Problem>;

/** Why a form was not taken. */
export interface Refusal<Name extends string> {
  readonly problems: Problems<Name>;
  /** What belongs to no field. */
  readonly general: readonly Problem[];
  /** Seconds until another attempt is taken; null when one may try at once. */
  readonly retryAfterSeconds: number | null;
}

/** The problem in words. */
export function problemText(t: TFunction, problem: Problem): string {
  return 'key' in problem ? t(`form.problem.${problem.key}`) : problem.text;
}

type Rules<Name extends string> = Readonly<Partial<Record<Name, (value: string) => ProblemKey | null>>>;

/** The problems that the rules find. */
export function checkFields<Name extends string>(
  values: Readonly<Record<Name, string>>,
  rules: Rules<Name>,
): Problems<Name> {
  const problems = new Map<Name, Problem>();
  for (const name of Object.keys(rules) as Name[]) {
    const key = rules[name]?.(values[name]) ?? null;
    if (key !== null) {
      problems.set(name, { key });
    }
  }
  return problems;
}

/** The field that an error's path names, if the form has it: the captcha's id stands for its answer. */
function fieldOf<Name extends string>({ path }: UserErrorFieldsFragment, names: readonly Name[]): Name | undefined {
  const [scope, field] = path ?? [];
  const meant = field === 'captchaId' ? 'captchaAnswer' : field;
  return scope === 'input' ? names.find((name) => name === meant) : undefined;
}

/**
 * Why the server did not do it: the errors of the payload by field, or that no payload came. Null when it was done.
 * Of several errors of a field, the first counts.
 */
export function refusalOf<Name extends string>(
  error: CombinedError | undefined,
  errors: readonly UserErrorFieldsFragment[] | undefined,
  names: readonly Name[],
): Refusal<Name> | null {
  if (errors === undefined) {
    const texts = error?.graphQLErrors.map(({ message }) => ({ text: message })) ?? [];
    const lost: Problem = { key: error?.networkError === undefined ? 'server' : 'network' };
    return { problems: new Map(), general: texts.length > 0 ? texts : [lost], retryAfterSeconds: null };
  }
  if (errors.length === 0) {
    return null;
  }
  const problems = new Map<Name, Problem>();
  const general: Problem[] = [];
  let retryAfterSeconds: number | null = null;
  for (const one of errors) {
    const field = fieldOf(one, names);
    if (field === undefined) {
      general.push({ text: one.message });
    } else if (!problems.has(field)) {
      problems.set(field, { text: one.message });
    }
    if ('retryAfterSeconds' in one) {
      retryAfterSeconds = Math.max(retryAfterSeconds ?? 0, one.retryAfterSeconds);
    }
  }
  return { problems, general, retryAfterSeconds };
}
