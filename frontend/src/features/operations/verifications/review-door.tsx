import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { CombinedError } from 'urql';
import { LoadError } from '../../../components/load-error';
import { useMe } from '../../../components/session/me';
import { Waiting } from '../../../components/waiting';
import { paths } from '../../../config/paths';
import { KeyForm } from '../components/key-form';
import { useReviewAccess, type ReviewAccess } from './use-review-access';

/** Lets operators and auditors in; others are told how they become one. */
export function ReviewDoor({ children }: { readonly children: (access: ReviewAccess) => ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const me = useMe();
  const access = useReviewAccess();
  if (access === undefined) {
    return <Waiting lines={10} />;
  }
  if (access !== null) {
    return children(access);
  }
  return (
    <>
      <p>
        {t(me == null ? 'reviews.signIn' : 'reviews.forbidden')}{' '}
        {me == null && <Link to={paths.login(pathname)}>{t('reviews.login')}</Link>}
      </p>
      <KeyForm wasRefused={false} />
    </>
  );
}

/** What failed; a key that is wrong is asked for again. */
export function ReviewError({ error, retry }: { readonly error: CombinedError; readonly retry: () => void }) {
  const isRefusal = error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
  return isRefusal ? <KeyForm wasRefused /> : <LoadError error={error} retry={retry} />;
}
