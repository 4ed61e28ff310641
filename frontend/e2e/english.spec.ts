import { expect, test } from '@playwright/test';
import { countMessages, newMobile, readCode, solve } from './phone';
import { expectAccessible, expectNoSidewaysScroll } from './portal';

const password = 'Passw0rd-one';

test('in English, a person registers, becomes a developer, adds an app and looks after the account', async ({ page }) => {
  test.slow();
  const mobile = newMobile();
  const userName = `e2e_${mobile}`;
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/register?next=%2Faccount%2Fapps');
  await expect(page.getByRole('heading', { level: 1, name: 'Register' })).toBeVisible();
  const main = page.getByRole('main');
  const box = (name: string) => main.getByRole('textbox', { name, exact: true });

  await main.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(box('User name')).toBeFocused();
  await expect(box('User name')).toHaveAccessibleDescription(/Enter a user name/);
  await box('User name').fill(userName);
  await box('Mobile number').fill(mobile);
  await main.getByRole('button', { name: 'Cannot read it? Answer a question' }).click();
  const question = page.locator('.captcha strong');
  await expect(question).toHaveText(/What is/);
  await box('Answer to the question').fill(solve(await question.innerText()));
  const before = await countMessages(page, mobile);
  await main.getByRole('button', { name: 'Send me a code' }).click();
  await box('Code from the SMS').fill(await readCode(page, mobile, before));
  await box('Password').fill(password);
  await box('Password again').fill(password);
  await main.getByRole('checkbox', { name: 'I have read and accept the' }).check();
  await main.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page).toHaveURL(/\/account\/apps$/);
  await expect(page.getByRole('heading', { level: 1, name: 'My account' })).toBeVisible();

  for (const [name, text] of [
    ['Name', 'Li Si'],
    ['Developer name', 'Li Si Studio'],
    ['Employer or company', 'City Lab'],
    ['Profession', 'Geography'],
    ['Field of research', 'Traffic'],
    ['E-mail', 'e2e@example.cn'],
  ] as const) {
    await box(name).fill(text);
  }
  await main.getByRole('combobox', { name: 'You are' }).selectOption({ label: 'a student' });
  await main.getByRole('button', { name: 'Submit' }).click();

  await main.getByRole('button', { name: 'Add an app' }).click();
  await expect(box('Name of the app')).toBeFocused();
  await expect(box('Name of the app')).toHaveAccessibleDescription(/Write the app’s name/);
  await box('Name of the app').fill('Parking');
  await box('Labels').fill('map, parking');
  await main.getByRole('checkbox', { name: 'Daily life' }).check();
  await box('Description').fill('Finds car parks nearby');
  await main.getByRole('button', { name: 'Add an app' }).click();
  const shown = page.getByRole('dialog', { name: 'The AppSecret of “Parking”' });
  expect((await shown.getByRole('status', { name: 'AppSecret' }).innerText()).trim()).toHaveLength(43);
  await expectAccessible(page);
  await shown.getByRole('button', { name: 'I have kept it, close' }).click();
  await expect(page.getByText('20 of 20 calls')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit the app Parking' })).toBeVisible();

  await page.getByRole('navigation', { name: 'Parts of my account' }).getByRole('link', { name: 'Security' }).click();
  await expect(page.getByText('This device')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Apps that you have allowed' })).toBeVisible();
  await expect(page.getByText(/You have allowed no app/)).toBeVisible();
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  await page.locator('.account-part').filter({ hasText: 'Change the password' }).getByRole('button', { name: 'Change' }).click();
  await box('Current password').fill(password);
  await box('New password').fill('Passw0rd-two');
  await box('Password again').fill('Passw0rd-two');
  await main.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The password is changed.')).toBeVisible();
  // No word of the other language is left, but the switch to it.
  await expect(main).not.toHaveText(/[\u4e00-\u9fff]/);
});
