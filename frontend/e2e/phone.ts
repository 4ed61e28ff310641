import { expect, type Page } from '@playwright/test';

const digits: Readonly<Record<string, number>> = {
  零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10,
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19, twenty: 20,
};

/** A number in words up to 99, of either language, or in digits. */
function read(word: string): number {
  const known = digits[word.toLowerCase()];
  if (known !== undefined) {
    return known;
  }
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(word);
  const value = tens === null ? Number(word) : (digits[tens[1] ?? ''] ?? 1) * 10 + (digits[tens[2] ?? ''] ?? 0);
  if (Number.isNaN(value)) {
    throw new Error(`"${word}" is no number that this test can read.`);
  }
  return value;
}

/** The answer to a question such as 三加五等于几？ or What is three plus five? */
export function solve(question: string): string {
  const sum =
    /([\d零一二两三四五六七八九十]+)(加|减|乘)(?:上|去|以)?([\d零一二两三四五六七八九十]+)/.exec(question) ??
    /(\w+) (plus|minus|times) (\w+)/i.exec(question);
  if (sum === null) {
    throw new Error(`No sum is asked in "${question}".`);
  }
  const [, first = '', sign = '', second = ''] = sum;
  const [a, b] = [read(first), read(second)];
  switch (sign.toLowerCase()) {
    case '加':
    case 'plus':
      return String(a + b);
    case '减':
    case 'minus':
      return String(a - b);
    default:
      return String(a * b);
  }
}

interface Message {
  readonly to: string;
  readonly content: string;
  readonly sentAt: string;
}

/** The messages that this number has got; Development keeps them where a phone would. */
async function messages(page: Page, mobile: string): Promise<readonly Message[]> {
  const response = await page.request.get('/dev/outbox', {
    params: { mobile },
    headers: { accept: 'application/json' },
  });
  expect(response.status()).toBe(200);
  return (await response.json()) as readonly Message[];
}

/** How many messages have come so far. */
export async function countMessages(page: Page, mobile: string): Promise<number> {
  return (await messages(page, mobile)).length;
}

/** The six digits of the latest message, once there are more than before. */
export async function readCode(page: Page, mobile: string, before: number): Promise<string> {
  await expect.poll(() => countMessages(page, mobile)).toBeGreaterThan(before);
  const [latest] = [...(await messages(page, mobile))].sort((one, other) => other.sentAt.localeCompare(one.sentAt));
  const code = /\d{6}/.exec(latest?.content ?? '')?.[0];
  if (code === undefined) {
    throw new Error('The latest message holds no code.');
  }
  return code;
}

/** A mobile number of the mainland that no other run has used. */
export function newMobile(): string {
  return `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
}
