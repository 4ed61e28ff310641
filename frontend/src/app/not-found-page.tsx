import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../components/page-title';
import { paths } from '../config/paths';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="page page--narrow">
      <PageTitle page={t('problem.notFoundTitle')} />
      <h1>{t('problem.notFoundTitle')}</h1>
      <p>{t('problem.notFoundText')}</p>
      <p>
        <Link to={paths.home}>{t('problem.home')}</Link>
      </p>
    </div>
  );
}
