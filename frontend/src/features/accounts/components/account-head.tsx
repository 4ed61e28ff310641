import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../../../components/badges.css';
import { paths } from '../../../config/paths';
import type { Account } from '../api/use-account';

/** Whose account it is, and what its owner may do. */
export function AccountHead({ account: { userName, roles, verification } }: { readonly account: Account }) {
  const { t } = useTranslation();
  const isVerified = roles.includes('VERIFIED');
  return (
    <header className="account-head">
      <h2>{userName}</h2>
      <ul className="badges" aria-label={t('centre.roles')}>
        <li className={isVerified ? 'badge badge--good' : 'badge badge--warn'}>
          {isVerified ? (
            t('centre.role.VERIFIED')
          ) : (
            <Link to={paths.account('verification')}>
              {t(verification?.status === 'WAITING' ? 'centre.inReview' : 'centre.unverified')}
            </Link>
          )}
        </li>
        {roles
          .filter((role) => role !== 'VERIFIED')
          .map((role) => (
            <li key={role} className="badge badge--accent">
              {t(`centre.role.${role}`)}
            </li>
          ))}
      </ul>
    </header>
  );
}
