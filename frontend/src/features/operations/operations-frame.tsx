import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page-title';
import { useMe } from '../../components/session/me';
import { Waiting } from '../../components/waiting';
import { paths } from '../../config/paths';
import { KeyForm } from './components/key-form';
import { useOperatorAccess, type OperatorAccess } from './operator-access';
import { keepOperatorKey } from './operator-key';
import './operations-page.css';

interface OperationsFrameProps {
  readonly title: string;
  /** The page, for those who may see it. */
  readonly children: (access: OperatorAccess) => ReactNode;
}

/** Stands around the pages for operators: asks who one is, and leads from one page to the others. */
export function OperationsFrame({ title, children }: OperationsFrameProps) {
  const { t } = useTranslation();
  const access = useOperatorAccess();
  return (
    <div className="page operations">
      <PageTitle page={title} />
      <div className="row operations__head">
        <h1>{title}</h1>
        {access?.byKey === true && <Button onClick={() => keepOperatorKey('')}>{t('operations.close')}</Button>}
      </div>
      {access != null && (
        <nav className="operations-nav" aria-label={t('operations.nav.label')}>
          <NavLink to={paths.operations} end>
            {t('operations.nav.overview')}
          </NavLink>
          <NavLink to={paths.people()}>{t('operations.nav.people')}</NavLink>
          <NavLink to={paths.verifications()}>{t('reviews.link')}</NavLink>
          <NavLink to={paths.entitlements()}>{t('entitlements.nav')}</NavLink>
          <NavLink to={paths.events()}>{t('events.nav')}</NavLink>
          <NavLink to={paths.calls()}>{t('calls.link')}</NavLink>
          <NavLink to={paths.audit()}>{t('operations.nav.audit')}</NavLink>
        </nav>
      )}
      {access === undefined ? <Waiting lines={6} /> : access === null ? <Door /> : children(access)}
    </div>
  );
}

/** Others are told how they get in. */
function Door() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const me = useMe();
  return (
    <>
      <p>
        {t(me == null ? 'operations.signIn' : 'operations.forbidden')}{' '}
        {me == null && <Link to={paths.login(pathname)}>{t('session.login')}</Link>}
      </p>
      <KeyForm wasRefused={false} />
    </>
  );
}
