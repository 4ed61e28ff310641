import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageTitle } from '../../../components/page-title';
import { Waiting } from '../../../components/waiting';
import { paths } from '../../../config/paths';
import { useVerification } from './api/use-verification';
import { CaseDocuments } from './case-documents';
import { CaseFacts } from './case-facts';
import { DecisionForm } from './decision-form';
import { ReviewDoor, ReviewError } from './review-door';
import type { ReviewAccess } from './use-review-access';
import './verifications.css';

/** One request to be verified: what was submitted, and the decision. */
export function VerificationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  return (
    <div className="page verifications">
      <PageTitle page={t('reviews.title')} />
      <p>
        <Link to={paths.verifications()}>{t('reviews.back')}</Link>
      </p>
      <ReviewDoor>{(access) => <Case key={id} access={access} id={id} />}</ReviewDoor>
    </div>
  );
}

function Case({ access, id }: { readonly access: ReviewAccess; readonly id: string }) {
  const { t } = useTranslation();
  const [{ data, error }, load] = useVerification(access, id);
  const [isDecided, setDecided] = useState(false);
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error !== undefined) {
    return <ReviewError error={error} retry={reload} />;
  }
  if (data === undefined) {
    return <Waiting lines={10} />;
  }
  if (data.verification == null) {
    return <h1>{t('reviews.gone')}</h1>;
  }
  const request = data.verification;
  const isWaiting = request.status === 'WAITING';
  const decide = () => {
    setDecided(true);
    reload();
  };
  return (
    <>
      <h1>{t('reviews.detail', { kind: t(`verification.kind.${request.kind}`), name: request.name })}</h1>
      <div role="status" className={isDecided ? 'verifications__done' : undefined}>
        {isDecided && t('reviews.decided')}
      </div>
      <section className="panel verifications__part">
        <CaseFacts access={access} request={request} />
        <p className="dim">{t('reviews.audited')}</p>
      </section>
      {request.documents.length > 0 && (
        <section className="panel verifications__part">
          <h2>{t('reviews.documents')}</h2>
          <CaseDocuments access={access} request={request} />
        </section>
      )}
      {isWaiting && (
        <section className="panel verifications__part">
          <h2>{t('reviews.decide')}</h2>
          {access.canDecide ? (
            <DecisionForm access={access} id={request.id} onDone={decide} />
          ) : (
            <p>{t('reviews.readOnly')}</p>
          )}
        </section>
      )}
    </>
  );
}
