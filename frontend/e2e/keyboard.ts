import type { Page } from '@playwright/test';

/** Goes on with the tab key until the control is reached, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string, role: 'textbox' | 'button' | 'checkbox'): Promise<void> {
  const target = page.getByRole('main').getByRole(role, { name, exact: true });
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not reach "${name}".`);
}

/** Reaches a box and types into it. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name, 'textbox');
  await page.keyboard.type(text);
}

/** Reaches a button and presses it. */
export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name, 'button');
  await page.keyboard.press('Enter');
}
