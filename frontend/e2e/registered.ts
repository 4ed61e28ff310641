import { expect, type Page } from '@playwright/test';
import { countMessages, newMobile, readCode, solve } from './phone';
import { operatorKey } from './portal';

const password = 'Passw0rd-one';

/** An identity number with its check character (GB 11643), of an example in the standard. */
export const identity = '11010519491231002X';

/** Somebody with an account. */
export interface Member {
  readonly userName: string;
  readonly mobile: string;
  readonly password: string;
}

interface Answer {
  readonly data: Record<string, { readonly errors: readonly { readonly message: string }[] } & Record<string, unknown>>;
}

/** Asks the portal as the page's browser does, cookies included. */
async function ask({ request }: Page, query: string, input: object, headers: Record<string, string> = {}) {
  const answer = await request.post('/graphql', { data: { query, variables: { input } }, headers });
  const { data } = (await answer.json()) as Answer;
  const payload = Object.values(data)[0];
  expect(payload?.errors).toEqual([]);
  return payload ?? { errors: [] };
}

/** A code by SMS, as the pages of registering get one; that they do is tested there. */
async function codeFor(page: Page, mobile: string): Promise<string> {
  const made = await ask(
    page,
    'mutation { createCaptcha(kind: QUESTION) { captcha { id question } errors { message } } }',
    {},
  );
  const captcha = made.captcha as { readonly id: string; readonly question: string };
  const before = await countMessages(page, mobile);
  await ask(
    page,
    'mutation($input: SendCodeInput!) { sendCode(input: $input) { errors { message } } }',
    { mobile, purpose: 'REGISTER', captchaId: captcha.id, captchaAnswer: solve(captcha.question) },
  );
  return readCode(page, mobile, before);
}

/** Registers a person as the site does, whose browser is then signed in; for tests that are about something else. */
export async function registerPerson(page: Page): Promise<Member> {
  const mobile = newMobile();
  const member = { userName: `e2e_${mobile}`, mobile, password };
  const code = await codeFor(page, mobile);
  await ask(
    page,
    'mutation($input: RegisterPersonInput!) { registerPerson(input: $input) { errors { message } } }',
    { ...member, code, acceptsTerms: true },
  );
  return member;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A code of an organisation with its check character (GB 32100) that no other run has used. */
function newCreditCode(): string {
  const middle = String(Math.floor(Math.random() * 1e9)).padStart(9, '0');
  const body = `91310000${middle}`;
  let sum = 0;
  let weight = 1;
  for (const sign of body) {
    sum += alphabet.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return body + (alphabet[(31 - (sum % 31)) % 31] ?? '');
}

/** Registers an organisation, whose browser is then signed in. */
export async function registerOrganisation(page: Page): Promise<Member> {
  const mobile = newMobile();
  const member = { userName: `e2e${mobile}`, mobile, password };
  const code = await codeFor(page, mobile);
  await ask(
    page,
    'mutation($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { errors { message } } }',
    {
      ...member,
      kind: 'LEGAL_PERSON',
      name: '端到端测试有限公司',
      creditCode: newCreditCode(),
      agentName: '王小明',
      agentIdentityNumber: identity,
      email: 'e2e@example.cn',
      code,
      acceptsTerms: true,
    },
  );
  return member;
}

/** Gives a role, as whoever has the key of the portal may. */
export async function giveRole(page: Page, userName: string, role: string): Promise<void> {
  await ask(
    page,
    'mutation($input: SetRoleInput!) { setRole(input: $input) { errors { message } } }',
    { userName, role, isGiven: true },
    { authorization: `Bearer ${operatorKey()}` },
  );
}

/** Lets somebody's tokens call the interfaces of the resource that the page shows, all fields, as whoever has the key may. */
export async function entitle(page: Page, userName: string): Promise<void> {
  const resourceKey = /[0-9a-f]{32}/.exec(page.url())?.[0];
  await ask(
    page,
    'mutation($input: GrantEntitlementInput!) { grantEntitlement(input: $input) { errors { message } } }',
    { resourceKey, userName },
    { authorization: `Bearer ${operatorKey()}` },
  );
}

/** Fills in the form that makes somebody a developer, and sends it. */
export async function becomeDeveloper(page: Page): Promise<void> {
  for (const [name, text] of [
    ['姓名', '测试'],
    ['开发者名称', '测试开发者'],
    ['单位/公司', '测试单位'],
    ['专业', '地理信息'],
    ['研究领域', '城市交通'],
    ['电子邮箱', 'e2e@example.cn'],
  ] as const) {
    await page.getByRole('textbox', { name, exact: true }).fill(text);
  }
  await page.getByRole('combobox', { name: '身份' }).selectOption({ label: '学生' });
  await page.getByRole('button', { name: '提交' }).click();
}

/** Makes the person a developer with an app, as their pages do; the app's id. */
export async function makeApp(page: Page, name: string): Promise<string> {
  await ask(page, 'mutation($input: BecomeDeveloperInput!) { becomeDeveloper(input: $input) { errors { message } } }', {
    name: '测试',
    developerName: '测试开发者',
    occupation: '学生',
    employer: '测试单位',
    profession: '地理信息',
    researchField: '城市交通',
    email: 'e2e@example.cn',
  });
  const made = await ask(page, 'mutation($input: CreateAppInput!) { createApp(input: $input) { app { id } errors { message } } }', {
    name,
    labels: ['地图'],
    domains: ['DAILY_LIFE'],
    description: '方便市民查找附近的停车场',
  });
  return (made.app as { readonly id: string }).id;
}
