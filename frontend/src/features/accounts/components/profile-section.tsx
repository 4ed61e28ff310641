import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths';
import { formatDate } from '../../../formatting/dates';
import type { Account } from '../api/use-account';
import { Facts } from './facts';
import { ProfileForm } from './profile-form';

/** 基本信息: what is known of the owner, and what may be changed at once. */
export function ProfileSection({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const { organisation } = account;
  return (
    <>
      <section className="panel account-part">
        <h3>{t('centre.section.profile')}</h3>
        <Facts
          facts={[
            [t('field.userName'), account.userName],
            [t('centre.kind'), t(`centre.kindOf.${account.kind}`)],
            [t('centre.realName'), account.realName],
            [
              t('field.mobile'),
              <span key="mobile" className="row">
                {account.mobile}
                <Link to={paths.account('security')}>{t('centre.change')}</Link>
              </span>,
            ],
            [t('field.email'), account.email],
            [t('field.industry'), account.industry],
            [t('field.occupation'), account.occupation],
            [t('centre.createdAt'), formatDate(account.createdAt)],
          ]}
        />
      </section>
      {organisation != null && (
        <section className="panel account-part">
          <h3>{t('centre.organisation')}</h3>
          <Facts
            facts={[
              [t('field.organisationName'), organisation.name],
              [t('field.creditCode'), organisation.creditCode],
              [t('field.agentName'), organisation.agentName],
              [t('field.identityNumber'), organisation.agentIdentityNumber],
            ]}
          />
        </section>
      )}
      <section className="panel account-part">
        <h3>{t('centre.edit')}</h3>
        <ProfileForm account={account} />
      </section>
    </>
  );
}
