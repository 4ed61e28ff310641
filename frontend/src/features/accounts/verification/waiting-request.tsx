import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { refusalOf } from '../../../components/form/problem';
import type { Verification } from '../api/use-account';
import { WithdrawVerificationMutation } from './api/withdraw-verification';
import { RequestFacts } from './request-facts';

interface WaitingRequestProps {
  readonly request: Verification;
  readonly onWithdrawn: () => void;
}

/** A request that waits; it may be withdrawn. */
export function WaitingRequest({ request, onWithdrawn }: WaitingRequestProps) {
  const { t } = useTranslation();
  const [, withdraw] = useMutation(WithdrawVerificationMutation);
  const [isAsked, setAsked] = useState(false);
  const run = async () => {
    const { data, error } = await withdraw({});
    const refusal = refusalOf(error, data?.withdrawVerification.errors, []);
    if (refusal === null) {
      onWithdrawn();
    }
    return refusal;
  };
  return (
    <>
      <p className="notice">{t('verification.waiting')}</p>
      <RequestFacts request={request} />
      <div className="row">
        <Button onClick={() => setAsked(true)}>{t('verification.withdraw')}</Button>
      </div>
      {isAsked && (
        <ConfirmDialog
          title={t('verification.withdrawTitle')}
          text={t('verification.withdrawText')}
          action={t('verification.withdraw')}
          run={run}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
