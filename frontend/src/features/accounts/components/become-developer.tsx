import { useTranslation } from 'react-i18next';
import { DeveloperForm } from './developer-form';

/** Asks who is no developer to become one first. */
export function BecomeDeveloper() {
  const { t } = useTranslation();
  return (
    <section className="panel account-part">
      <h3>{t('developer.title')}</h3>
      <p>{t('developer.lead')}</p>
      <DeveloperForm />
    </section>
  );
}
