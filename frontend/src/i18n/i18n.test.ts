import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { currentLanguage, setLanguage, startI18n } from './i18n';
import { zhCN } from './zh-cn';

/** Every message with the names of its places, by its path. */
function placesOf(messages: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([name, message]: [string, unknown]) =>
      typeof message === 'string'
        ? [[`${path}${name}`, (message.match(/\{\{\w+\}\}/g) ?? []).sort().join()]]
        : Object.entries(placesOf(message as object, `${path}${name}.`)),
    ),
  );
}

describe('the message files', () => {
  it('have the same messages, each with the same places for values', () => {
    expect(placesOf(en)).toEqual(placesOf(zhCN));
  });
});

describe('the language', () => {
  it('is kept, and stands in the document', async () => {
    await setLanguage('en');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('opendata.language')).toBe('en');
    expect(i18next.t('nav.home')).toBe('Home');
  });

  it('is Chinese when what was kept is unknown', async () => {
    localStorage.setItem('opendata.language', 'xx');
    await startI18n();
    expect(currentLanguage()).toBe('zh-CN');
  });
});
