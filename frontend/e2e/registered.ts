import { expect, type Page } from '@playwright/test';
import { newMobile, readCode, solve } from './phone';
import { operatorKey } from './portal';

/** Somebody with an account. */
export interface Registered {
  readonly userName: string;
  readonly mobile: string;
  readonly password: string;
}

type Payload = Readonly<Record<string, unknown>> & { readonly errors: readonly unknown[] };

async function ask(page: Page, query: string, input: unknown, headers: Readonly<Record<string, string>> = {}) {
  const response = await page.request.post('/graphql', { data: { query, variables: { input } }, headers });
  const { data, errors } = (await response.json()) as { data: Readonly<Record<string, Payload>>; errors?: unknown };
  expect(errors).toBeUndefined();
  const [payload] = Object.values(data);
  expect(payload?.errors).toEqual([]);
  return payload;
}

/** Registers a person as the site does, whose browser is then signed in; for tests that are about something else. */
export async function register(page: Page): Promise<Registered> {
  const mobile = newMobile();
  const person = { userName: `e2e_${mobile}`, mobile, password: 'Passw0rd-one' };
  const captcha = (await ask(page, 'mutation { createCaptcha(kind: QUESTION) { captcha { id question } errors { code } } }', null))
    ?.captcha as { id: string; question: string };
  await ask(page, 'mutation($input: SendCodeInput!) { sendCode(input: $input) { errors { code } } }', {
    mobile,
    purpose: 'REGISTER',
    captchaId: captcha.id,
    captchaAnswer: solve(captcha.question),
  });
  await ask(page, 'mutation($input: RegisterPersonInput!) { registerPerson(input: $input) { errors { code } } }', {
    ...person,
    code: await readCode(page, mobile, 0),
    acceptsTerms: true,
  });
  return person;
}

/** Gives a role, as whoever has the key of the portal may. */
export async function giveRole(page: Page, userName: string, role: string): Promise<void> {
  await ask(
    page,
    'mutation($input: SetRoleInput!) { setRole(input: $input) { errors { code } } }',
    { userName, role, isGiven: true },
    { authorization: `Bearer ${operatorKey()}` },
  );
}
