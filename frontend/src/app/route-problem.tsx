import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from '../components/button';
import { PageTitle } from '../components/page-title';
import { paths } from '../config/paths';

/** What a reader sees when a page throws, or when its script could not be fetched. */
export function RouteProblem() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <div className="page page--narrow" role="alert">
      <PageTitle page={t('problem.pageTitle')} />
      <h1>{t('problem.pageTitle')}</h1>
      <p>{t('problem.pageText')}</p>
      {error instanceof Error && <p className="dim">{t('problem.detail', { message: error.message })}</p>}
      <p className="row">
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t('problem.reload')}
        </Button>
        <a href={paths.home}>{t('problem.home')}</a>
      </p>
    </div>
  );
}
