import { expect, type Page } from '@playwright/test';
import { countMessages, newMobile, readCode, solve } from './phone';

const password = 'Passw0rd-one';

/** Somebody with an account, signed in where they registered. */
export interface Person {
  readonly userName: string;
  readonly password: string;
}

async function mutate(page: Page, query: string, variables: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data } = (await response.json()) as { data: Record<string, { errors: unknown[] }> };
  const [payload] = Object.values(data);
  expect(payload?.errors).toEqual([]);
  return { ...payload };
}

/** Registers without the pages, which other steps try; the browser is signed in afterwards. */
export async function registerPerson(page: Page): Promise<Person> {
  const mobile = newMobile();
  const userName = `e2e_${mobile}`;
  const before = await countMessages(page, mobile);
  const { captcha } = (await mutate(
    page,
    'mutation { createCaptcha(kind: QUESTION) { captcha { id question } errors { code } } }',
    {},
  )) as { captcha: { id: string; question: string } };
  await mutate(page, 'mutation($input: SendCodeInput!) { sendCode(input: $input) { errors { code } } }', {
    input: { mobile, purpose: 'REGISTER', captchaId: captcha.id, captchaAnswer: solve(captcha.question) },
  });
  const code = await readCode(page, mobile, before);
  await mutate(page, 'mutation($input: RegisterPersonInput!) { registerPerson(input: $input) { errors { code } } }', {
    input: { userName, mobile, code, password, acceptsTerms: true },
  });
  return { userName, password };
}
