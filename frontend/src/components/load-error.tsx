import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Button } from './button';
import './load-error.css';

interface LoadErrorProps {
  readonly error: CombinedError;
  readonly retry: () => void;
}

/** What failed, what to do, and a way to try again. */
export function LoadError({ error, retry }: LoadErrorProps) {
  const { t } = useTranslation();
  const messages = error.graphQLErrors.map((graphqlError) => graphqlError.message);
  return (
    <div className="load-error" role="alert">
      <strong>{t('problem.title')}</strong>
      <p>{error.networkError === undefined ? t('problem.server') : t('problem.network')}</p>
      {messages.length > 0 && <p className="dim">{t('problem.detail', { message: messages.join(' ') })}</p>}
      <Button onClick={retry}>{t('problem.retry')}</Button>
    </div>
  );
}
