import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Waiting } from '../../../components/waiting';
import { paths } from '../../../config/paths';
import { useVerification } from './api/use-verification';
import { CaseDocuments } from './case-documents';
import { CaseFacts } from './case-facts';
import { DecisionForm } from './decision-form';
import { OperationsError } from '../components/operations-error';
import { OperationsFrame } from '../operations-frame';
import type { OperatorAccess } from '../operator-access';
import './verifications.css';

/** One request to be verified: what was submitted, and the decision. */
export function VerificationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  return (
    <OperationsFrame title={t('reviews.title')}>
      {(access) => (
        <>
          <p>
            <Link to={paths.verifications()}>{t('reviews.back')}</Link>
          </p>
          <Case key={id} access={access} id={id} />
        </>
      )}
    </OperationsFrame>
  );
}

function Case({ access, id }: { readonly access: OperatorAccess; readonly id: string }) {
  const { t } = useTranslation();
  const [{ data, error }, load] = useVerification(access, id);
  const [isDecided, setDecided] = useState(false);
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error !== undefined) {
    return <OperationsError error={error} retry={reload} />;
  }
  if (data === undefined) {
    return <Waiting lines={10} />;
  }
  if (data.verification == null) {
    return <h2>{t('reviews.gone')}</h2>;
  }
  const request = data.verification;
  const isWaiting = request.status === 'WAITING';
  const decide = () => {
    setDecided(true);
    reload();
  };
  return (
    <>
      <h2>{t('reviews.detail', { kind: t(`verification.kind.${request.kind}`), name: request.name })}</h2>
      <div role="status" className={isDecided ? 'verifications__done' : undefined}>
        {isDecided && t('reviews.decided')}
      </div>
      <section className="panel verifications__part">
        <CaseFacts access={access} request={request} />
        <p className="dim">{t('reviews.audited')}</p>
      </section>
      {request.documents.length > 0 && (
        <section className="panel verifications__part">
          <h3>{t('reviews.documents')}</h3>
          <CaseDocuments access={access} request={request} />
        </section>
      )}
      {isWaiting && (
        <section className="panel verifications__part">
          <h3>{t('reviews.decide')}</h3>
          {access.mayChange ? (
            <DecisionForm access={access} id={request.id} onDone={decide} />
          ) : (
            <p>{t('reviews.readOnly')}</p>
          )}
        </section>
      )}
    </>
  );
}
