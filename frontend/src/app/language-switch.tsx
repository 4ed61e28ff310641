import { useTranslation } from 'react-i18next';
import { languages, setLanguage, type Language } from '../i18n/i18n';

const names = { 'zh-CN': 'site.chinese', en: 'site.english' } as const satisfies Record<Language, string>;

/** One button for each language, each named in its own. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <div className="language-switch" role="group" aria-label={t('site.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void setLanguage(language)}
        >
          {t(names[language])}
        </button>
      ))}
    </div>
  );
}
