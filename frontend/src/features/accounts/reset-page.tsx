import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../config/paths';
import { NewPasswordForm } from './components/new-password-form';
import { ResetProof } from './components/reset-proof';
import { Sheet } from './components/sheet';

const steps = ['verify', 'password', 'done'] as const;
type Step = (typeof steps)[number];

/** How a forgotten password is replaced: prove the mobile number, set the password, done. */
export function ResetPage() {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('verify');
  const [ticket, setTicket] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<Step>('verify');
  useEffect(() => {
    if (shown.current !== step) {
      shown.current = step;
      heading.current?.focus();
    }
  }, [step]);
  return (
    <Sheet title={t('reset.title')}>
      <Steps current={step} />
      <h2 ref={heading} tabIndex={-1}>
        {t(`reset.step.${step}`)}
      </h2>
      {step === 'verify' && (
        <ResetProof
          onProven={(given) => {
            setTicket(given);
            setStep('password');
          }}
        />
      )}
      {step === 'password' && (
        <NewPasswordForm ticket={ticket} onDone={() => setStep('done')} onAgain={() => setStep('verify')} />
      )}
      {step === 'done' && (
        <p>
          {t('reset.doneText')} <Link to={paths.login()}>{t('reset.toLogin')}</Link>
        </p>
      )}
    </Sheet>
  );
}

function Steps({ current }: { readonly current: Step }) {
  const { t } = useTranslation();
  return (
    <ol className="steps" aria-label={t('reset.steps')}>
      {steps.map((step, place) => {
        const isDone = place < steps.indexOf(current) || current === 'done';
        return (
          <li key={step} className={isDone ? 'is-done' : undefined} aria-current={step === current ? 'step' : undefined}>
            {t(`reset.step.${step}`)}
            {isDone && <span className="visually-hidden">{t('reset.stepDone')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
