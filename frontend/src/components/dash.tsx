import { useTranslation } from 'react-i18next';

/** Stands where a value is absent. */
export function Dash() {
  const { t } = useTranslation();
  return (
    <span className="dash">
      <span aria-hidden="true">{'–'}</span>
      <span className="visually-hidden">{t('resource.none')}</span>
    </span>
  );
}
