import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { formatDate } from '../../../formatting/dates';
import type { App } from './api/use-apps';
import { credentialOf, credentials, type Credential } from './credentials';

interface AppCredentialsProps {
  readonly app: App;
  readonly onAsk: (action: 'make' | 'renew' | 'revoke', credential: Credential) => void;
}

/** The secrets of an app: how each begins, and what can be done with it. */
export function AppCredentials({ app, onAsk }: AppCredentialsProps) {
  const { t } = useTranslation();
  return (
    <ul className="app-credentials" aria-label={t('apps.credentials')}>
      {credentials.map((credential) => {
        const known = credentialOf(app, credential);
        const words = { name: app.name, credential: t(`apps.credential.${credential}`) };
        return (
          <li key={credential}>
            <div>
              <strong>{t(`apps.credential.${credential}`)}</strong>{' '}
              <span className="dim">{t(`apps.credentialUse.${credential}`)}</span>
              <p>
                {known == null
                  ? t('apps.absent')
                  : t('apps.since', { prefix: known.prefix, date: formatDate(known.createdAt) })}
              </p>
            </div>
            <div className="row">
              {known == null ? (
                <Button size="small" aria-label={t('apps.makeOf', words)} onClick={() => onAsk('make', credential)}>
                  {t('apps.make')}
                </Button>
              ) : (
                <>
                  <Button size="small" aria-label={t('apps.renewOf', words)} onClick={() => onAsk('renew', credential)}>
                    {t('apps.renew')}
                  </Button>
                  <Button
                    size="small"
                    aria-label={t('apps.revokeOf', words)}
                    onClick={() => onAsk('revoke', credential)}
                  >
                    {t('apps.revoke')}
                  </Button>
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
