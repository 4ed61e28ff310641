import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from './i18n';

/** The language in use; components that call it render again when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return currentLanguage();
}
