import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../api/use-account';
import { Done } from '../components/done';
import { CertificationForm } from './certification-form';
import { RealNameForm } from './real-name-form';
import { RequestFacts } from './request-facts';
import { WaitingRequest } from './waiting-request';
import './verification.css';

type News = 'submitted' | 'matched' | 'withdrawn';

/** 认证: whether the account is verified, and how it becomes so. */
export function VerificationSection({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News | null>(null);
  const { organisation, verification } = account;
  return (
    <>
      <Done text={news === null ? '' : t(`verification.${news}`)} />
      <section className="panel account-part">
        <h3>{t(organisation == null ? 'verification.realName' : 'verification.certification')}</h3>
        {account.roles.includes('VERIFIED') ? (
          <>
            <p>{t('verification.verified')}</p>
            {verification?.status === 'APPROVED' && <RequestFacts request={verification} />}
          </>
        ) : verification?.status === 'WAITING' ? (
          <WaitingRequest request={verification} onWithdrawn={() => setNews('withdrawn')} />
        ) : (
          <>
            {verification?.status === 'REJECTED' && (
              <p className="verification-rejected">
                {t('verification.rejected', { reason: verification.reason ?? '' })}
              </p>
            )}
            <p className="dim">
              {t(organisation == null ? 'verification.realNameLead' : 'verification.certificationLead')}
            </p>
            {organisation == null ? (
              <RealNameForm
                account={account}
                onDone={(isVerified) => setNews(isVerified ? 'matched' : 'submitted')}
              />
            ) : (
              <CertificationForm organisation={organisation} onDone={() => setNews('submitted')} />
            )}
          </>
        )}
      </section>
    </>
  );
}
