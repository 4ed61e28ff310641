import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { refusalOf, type Refusal } from '../../../components/form/problem';
import { aboutAccount } from '../../../components/session/me';
import { paths } from '../../../config/paths';
import { useLanguage } from '../../../i18n/use-language';
import { Done } from '../components/done';
import { SecretDialog, type Secret } from '../components/secret-dialog';
import { CreateAppMutation } from './api/create-app';
import { DeleteAppMutation } from './api/delete-app';
import { RenewAppCredentialMutation } from './api/renew-app-credential';
import { RevokeAppCredentialMutation } from './api/revoke-app-credential';
import type { App } from './api/use-apps';
import { AppCard, type AppAction } from './app-card';
import { AppForm, fieldNames } from './app-form';
import type { Credential } from './credentials';

interface Asked {
  readonly action: AppAction;
  readonly app: App;
  readonly credential: Credential;
}

/** One's apps: add one, change those there are, make and end their secrets. */
export function AppDesk({ apps }: { readonly apps: readonly App[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, create] = useMutation(CreateAppMutation);
  const [, remove] = useMutation(DeleteAppMutation);
  const [, renew] = useMutation(RenewAppCredentialMutation);
  const [, revoke] = useMutation(RevokeAppCredentialMutation);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const [done, setDone] = useState('');
  const show = (name: string, credential: Credential, text: string | null | undefined) => {
    if (text != null) {
      const label = t(`apps.credential.${credential}`);
      const title = t('apps.secretTitle', { name, credential: label });
      setSecret({ name, text, words: { title, warning: t('apps.secretWarning'), label } });
    }
  };
  const run = async ({ action, app, credential }: Asked): Promise<Refusal<never> | null> => {
    setDone('');
    const input = { appId: app.id, credential };
    if (action === 'remove') {
      const { data, error } = await remove({ input: { appId: app.id } }, aboutAccount);
      const refusal = refusalOf(error, data?.deleteApp.errors, []);
      setDone(refusal === null ? t('apps.removed') : '');
      return refusal;
    }
    if (action === 'revoke') {
      const { data, error } = await revoke({ input }, aboutAccount);
      const refusal = refusalOf(error, data?.revokeAppCredential.errors, []);
      setDone(refusal === null ? t('apps.revoked') : '');
      return refusal;
    }
    const { data, error } = await renew({ input }, aboutAccount);
    show(app.name, credential, data?.renewAppCredential.secret);
    return refusalOf(error, data?.renewAppCredential.errors, []);
  };
  return (
    <>
      <section className="panel account-part">
        <h3>{t('apps.list')}</h3>
        <p>
          {t('apps.lead')} <a href={paths.apiDocs(language)}>{t('apps.docs')}</a>
        </p>
        <Done text={done} />
        {apps.length === 0 && <p className="dim">{t('apps.none')}</p>}
        <ul className="cards cards--wide">
          {apps.map((app) => (
            <AppCard
              key={app.id}
              app={app}
              onAsk={(action, credential) => setAsked({ action, app, credential })}
              onSaved={() => setDone(t('apps.saved'))}
            />
          ))}
        </ul>
      </section>
      <section className="panel account-part">
        <h3>{t('apps.add')}</h3>
        <AppForm
          app={null}
          label={t('apps.add')}
          submit={t('apps.add')}
          send={async (words) => {
            setDone('');
            const { data, error } = await create({ input: words }, aboutAccount);
            show(words.name, 'SECRET', data?.createApp.secret);
            return refusalOf(error, data?.createApp.errors, fieldNames);
          }}
        />
      </section>
      {asked !== null && <Question asked={asked} run={() => run(asked)} onClose={() => setAsked(null)} />}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}

interface QuestionProps {
  readonly asked: Asked;
  readonly run: () => Promise<Refusal<never> | null>;
  readonly onClose: () => void;
}

/** Making what is not there yet ends nothing, so its question says only what will be shown. */
function Question({ asked: { action, app, credential }, run, onClose }: QuestionProps) {
  const { t } = useTranslation();
  const words = { name: app.name, credential: t(`apps.credential.${credential}`) };
  return (
    <ConfirmDialog
      title={action === 'make' ? t('apps.makeOf', words) : t(`apps.${action}Title`, words)}
      text={action === 'make' ? t('apps.secretWarning') : t(`apps.${action}Text`, words)}
      action={t(`apps.${action}`)}
      run={run}
      onClose={onClose}
    />
  );
}
