import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { refusalOf } from '../../../components/form/problem';
import { formatMoment } from '../../../formatting/dates';
import { RevokeSessionMutation } from '../api/revoke-session';
import type { Session } from '../api/use-account';
import { Done } from './done';
import { Facts } from './facts';

/** The devices that are logged in; each of the others can be logged out. */
export function SessionList({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t } = useTranslation();
  const [, revoke] = useMutation(RevokeSessionMutation);
  const [asked, setAsked] = useState<Session | null>(null);
  const [done, setDone] = useState('');
  const end = async (session: Session) => {
    const { data, error } = await revoke({ input: { sessionId: session.id } });
    const refusal = refusalOf(error, data?.revokeSession.errors, []);
    if (refusal === null) {
      setDone(t('centre.ended'));
    }
    return refusal;
  };
  return (
    <>
      <Done text={done} />
      <ul className="cards">
        {sessions.map((session) => (
          <li key={session.id} className="card">
            <div className="card__head">
              <strong>{session.device}</strong>
              {session.isCurrent ? (
                <span className="badge badge--good">{t('centre.session.current')}</span>
              ) : (
                <Button
                  size="small"
                  aria-label={t('centre.session.endOf', { device: session.device })}
                  onClick={() => setAsked(session)}
                >
                  {t('centre.session.end')}
                </Button>
              )}
            </div>
            <Facts
              facts={[
                [t('centre.session.address'), session.address],
                [t('centre.session.lastSeen'), formatMoment(session.lastSeenAt)],
                [t('centre.session.since'), formatMoment(session.createdAt)],
              ]}
            />
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ConfirmDialog
          title={t('centre.endTitle')}
          text={t('centre.endText', { device: asked.device })}
          action={t('centre.session.end')}
          run={() => end(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
