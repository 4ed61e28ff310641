import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useLocation, useParams } from 'react-router';
import { Controls } from '../../components/controls';
import { LoadError } from '../../components/load-error';
import { PageTitle } from '../../components/page-title';
import { Waiting } from '../../components/waiting';
import { accountSections, paths } from '../../config/paths';
import { useAccount } from './api/use-account';
import { AppsSection } from './apps/apps-section';
import { AccountHead } from './components/account-head';
import { ProfileSection } from './components/profile-section';
import { SecuritySection } from './components/security-section';
import { TokensSection } from './components/tokens-section';
import { VerificationSection } from './verification/verification-section';
import './accounts.css';

const parts = {
  profile: ProfileSection,
  verification: VerificationSection,
  security: SecuritySection,
  tokens: TokensSection,
  apps: AppsSection,
} as const;

/** One's own account (个人中心). Visitors are asked to log in first. */
export function AccountPage() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { section: named = 'profile' } = useParams();
  const section = accountSections.find((known) => known === named);
  const [{ data, error }, load] = useAccount();
  if (error === undefined && data !== undefined && data.me == null) {
    return <Navigate to={paths.login(pathname)} replace />;
  }
  if (section === undefined) {
    return <Navigate to={paths.account()} replace />;
  }
  const Part = parts[section];
  return (
    <Controls>
      <div className="page account">
        <PageTitle page={t(`centre.section.${section}`)} />
        <h1>{t('centre.title')}</h1>
        <nav className="account-nav" aria-label={t('centre.nav')}>
          <ul>
            {accountSections.map((one) => (
              <li key={one}>
                <NavLink to={paths.account(one)} end>
                  {t(`centre.section.${one}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="account-body">
          {error !== undefined && <LoadError error={error} retry={() => load({ requestPolicy: 'network-only' })} />}
          {error === undefined && data?.me == null && <Waiting lines={10} />}
          {data?.me != null && (
            <>
              <AccountHead account={data.me} />
              <Part account={data.me} />
            </>
          )}
        </div>
      </div>
    </Controls>
  );
}
