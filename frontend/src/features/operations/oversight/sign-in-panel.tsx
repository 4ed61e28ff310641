import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { refusalOf } from '../../../components/form/problem';
import { formatMoment } from '../../../formatting/dates';
import type { Person } from '../api/use-person';
import type { OperatorAccess } from '../operator-access';
import { EndSessionsMutation } from './api/oversee';
import { BlockDialog } from './block-dialog';
import '../../../components/badges.css';
import './sign-in-panel.css';

interface SignInPanelProps {
  readonly person: Person;
  readonly access: OperatorAccess;
}

/** Whether somebody is signed in, and may be: operators end that. */
export function SignInPanel({ person, access }: SignInPanelProps) {
  const { t } = useTranslation();
  const [, endSessions] = useMutation(EndSessionsMutation);
  const [asked, setAsked] = useState<'sessions' | 'block' | null>(null);
  const [done, setDone] = useState('');
  const { userName, sessionCount, block } = person;
  const end = async () => {
    const { data, error } = await endSessions({ input: { userName } }, access.context);
    const refusal = refusalOf(error, data?.endSessions.errors, []);
    setDone(refusal === null ? t('oversight.ended') : '');
    return refusal;
  };
  return (
    <div className="sign-in-panel">
      <p>{sessionCount === 0 ? t('oversight.signedOut') : t('oversight.sessions', { count: sessionCount })}</p>
      <p>
        {block == null ? (
          t('oversight.active')
        ) : (
          <>
            <span className="badge badge--warn">{t('oversight.blocked')}</span>{' '}
            {t('oversight.blockedSince', { date: formatMoment(block.since), reason: block.reason })}
          </>
        )}
      </p>
      {access.mayChange && (
        <div className="row">
          {sessionCount > 0 && <Button onClick={() => setAsked('sessions')}>{t('oversight.endSessions')}</Button>}
          <Button onClick={() => setAsked('block')}>{t(block == null ? 'oversight.block' : 'oversight.unblock')}</Button>
        </div>
      )}
      <span role="status">{done}</span>
      {asked === 'sessions' && (
        <ConfirmDialog
          title={t('oversight.endTitle', { name: userName })}
          text={t('oversight.endText')}
          action={t('oversight.endSessions')}
          run={end}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'block' && (
        <BlockDialog
          person={person}
          access={access}
          onDone={() => {
            setAsked(null);
            setDone(t(block == null ? 'oversight.blockDone' : 'oversight.unblockDone'));
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
