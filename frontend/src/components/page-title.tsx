import { useTranslation } from 'react-i18next';

/** The title of the browser's tab. */
export function PageTitle({ page }: { readonly page: string }) {
  const { t } = useTranslation();
  return <title>{t('site.title', { page })}</title>;
}
