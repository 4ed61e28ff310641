import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { refusalOf } from '../../../components/form/problem';
import { LoadError } from '../../../components/load-error';
import { Waiting } from '../../../components/waiting';
import { formatMoment } from '../../../formatting/dates';
import { Done } from '../components/done';
import { Facts } from '../components/facts';
import { RevokeGrantMutation } from './api/revoke-grant';
import { useAllowedApps, type AllowedApp } from './api/use-allowed-apps';

/** The apps that one has let call; each can be told to stop. */
export function AllowedApps() {
  const { t } = useTranslation();
  const [{ data, error }, load] = useAllowedApps();
  return (
    <section className="panel account-part">
      <h3>{t('allowed.title')}</h3>
      <p className="dim">{t('allowed.note')}</p>
      {error !== undefined && <LoadError error={error} retry={() => load({ requestPolicy: 'network-only' })} />}
      {error === undefined && data?.me == null && <Waiting lines={3} />}
      {data?.me != null && <AllowedAppList apps={data.me.allowedApps} />}
    </section>
  );
}

function AllowedAppList({ apps }: { readonly apps: readonly AllowedApp[] }) {
  const { t } = useTranslation();
  const [, revoke] = useMutation(RevokeGrantMutation);
  const [asked, setAsked] = useState<AllowedApp | null>(null);
  const [done, setDone] = useState('');
  const end = async ({ id }: AllowedApp) => {
    const { data, error } = await revoke({ input: { appId: id } });
    const refusal = refusalOf(error, data?.revokeGrant.errors, []);
    setDone(refusal === null ? t('allowed.revoked') : '');
    return refusal;
  };
  return (
    <>
      <Done text={done} />
      {apps.length === 0 && <p>{t('allowed.none')}</p>}
      <ul className="cards">
        {apps.map((app) => (
          <li key={app.id} className="card">
            <div className="card__head">
              <strong>{app.name}</strong>
              <Button size="small" aria-label={t('allowed.revokeOf', { name: app.name })} onClick={() => setAsked(app)}>
                {t('allowed.revoke')}
              </Button>
            </div>
            <Facts
              facts={[
                [t('allowed.developer'), app.developerName],
                [t('allowed.domains'), app.domains.map((one) => t(`apps.domain.${one}`)).join(t('allowed.separator'))],
                [t('allowed.scope'), app.scope === 'invoke' ? t('allowed.scopeOf.invoke') : app.scope],
                [t('allowed.since'), formatMoment(app.since)],
                [t('allowed.lastAllowed'), formatMoment(app.lastAllowedAt)],
                [t('allowed.goodUntil'), app.goodUntil == null ? t('allowed.over') : formatMoment(app.goodUntil)],
              ]}
            />
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ConfirmDialog
          title={t('allowed.revokeTitle', { name: asked.name })}
          text={t('allowed.revokeText')}
          action={t('allowed.revoke')}
          run={() => end(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
