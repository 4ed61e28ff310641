import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { CopyButton } from '../../../components/copy-button';
import { refusalOf } from '../../../components/form/problem';
import { aboutAccount } from '../../../components/session/me';
import { formatDate } from '../../../formatting/dates';
import { OwnCalls } from '../calls/own-calls';
import { Facts } from '../components/facts';
import { Quota } from '../components/token-card';
import { UpdateAppMutation } from './api/update-app';
import type { App } from './api/use-apps';
import { AppCredentials } from './app-credentials';
import { AppForm, fieldNames } from './app-form';
import type { Credential } from './credentials';
import { EntitlementList } from './entitlement-list';

/** What can be asked for that needs a question or an answer of the server. */
export type AppAction = 'make' | 'renew' | 'revoke' | 'remove';

interface AppCardProps {
  readonly app: App;
  readonly onAsk: (action: AppAction, credential: Credential) => void;
  readonly onSaved: () => void;
}

/** One app: what is said of it, its quota of today, its secrets. */
export function AppCard({ app, onAsk, onSaved }: AppCardProps) {
  const { t } = useTranslation();
  const [, update] = useMutation(UpdateAppMutation);
  const [isEditing, setEditing] = useState(false);
  const { id, name } = app;
  const list = (values: readonly string[]) => values.join(t('apps.separator'));
  return (
    <li className="card">
      <div className="card__head">
        <strong>{name}</strong>
        <div className="row">
          <Button
            size="small"
            aria-label={t('apps.editOf', { name })}
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            {t(isEditing ? 'centre.cancel' : 'apps.edit')}
          </Button>
          <Button size="small" aria-label={t('apps.removeOf', { name })} onClick={() => onAsk('remove', 'SECRET')}>
            {t('apps.remove')}
          </Button>
        </div>
      </div>
      {isEditing ? (
        <AppForm
          app={app}
          label={t('apps.editOf', { name })}
          submit={t('apps.save')}
          send={async (words) => {
            const { data, error } = await update({ input: { appId: id, ...words } }, aboutAccount);
            const refusal = refusalOf(error, data?.updateApp.errors, fieldNames);
            if (refusal === null) {
              setEditing(false);
              onSaved();
            }
            return refusal;
          }}
        />
      ) : (
        <Facts
          facts={[
            [
              t('apps.id'),
              <span key="id" className="row">
                <code>{id}</code>
                <CopyButton text={id} />
              </span>,
            ],
            [t('apps.domains'), list(app.domains.map((one) => t(`apps.domain.${one}`)))],
            [t('apps.labels'), list(app.labels)],
            [t('apps.description'), app.description],
            [t('apps.redirectUris'), list(app.redirectUris)],
            [t('apps.allowedNetworks'), app.allowedNetworks.length === 0 ? t('apps.anyNetwork') : list(app.allowedNetworks)],
            [t('apps.created'), formatDate(app.createdAt)],
            [t('apps.quota'), <Quota key="quota" of={app} />],
          ]}
        />
      )}
      <OwnCalls of="app" id={id} name={name} dailyQuota={app.dailyQuota} />
      <AppCredentials app={app} onAsk={onAsk} />
      <div className="app-entitlements">
        <h4>{t('entitlements.own')}</h4>
        <EntitlementList entitlements={app.entitlements} />
      </div>
    </li>
  );
}
