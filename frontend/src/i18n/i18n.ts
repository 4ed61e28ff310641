import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zhCN } from './zh-cn';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'opendata.language';

function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The language in use; anything unknown is read as Chinese. */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'zh-CN';
}

/** What the reader chose before, in this browser; Chinese if nothing was kept or storage is closed to us. */
function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(storageKey);
    return isLanguage(kept) ? kept : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Private windows may refuse storage; the choice then lasts until the page is left.
  }
}

async function loadMessages(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
}

/** Fetches the messages if needed, switches every visible text, and keeps the choice. */
export async function setLanguage(language: Language): Promise<void> {
  await loadMessages(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  remember(language);
}

/** Called once, before the first render. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const language = rememberedLanguage();
  await loadMessages(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
