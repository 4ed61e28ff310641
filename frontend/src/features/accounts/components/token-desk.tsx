import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { refusalOf } from '../../../components/form/problem';
import { paths } from '../../../config/paths';
import { RefreshTokenMutation } from '../api/refresh-token';
import { RevokeTokenMutation } from '../api/revoke-token';
import type { AccessToken } from '../api/use-account';
import { Done } from './done';
import { SecretDialog, type Secret } from './secret-dialog';
import { TokenCard } from './token-card';
import { TokenForm } from './token-form';

interface Asked {
  readonly action: 'refresh' | 'revoke';
  readonly token: AccessToken;
}

/** One's tokens: make one, refresh or revoke those there are. */
export function TokenDesk({ tokens }: { readonly tokens: readonly AccessToken[] }) {
  const { t } = useTranslation();
  const [, refresh] = useMutation(RefreshTokenMutation);
  const [, revoke] = useMutation(RevokeTokenMutation);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const [done, setDone] = useState('');
  const run = async ({ action, token }: Asked) => {
    const input = { tokenId: token.id };
    if (action === 'revoke') {
      const { data, error } = await revoke({ input });
      const refusal = refusalOf(error, data?.revokeToken.errors, []);
      setDone(refusal === null ? t('tokens.revoked') : '');
      return refusal;
    }
    setDone('');
    const { data, error } = await refresh({ input });
    const refusal = refusalOf(error, data?.refreshToken.errors, []);
    if (refusal === null && data?.refreshToken.secret != null) {
      setSecret({ name: token.name, text: data.refreshToken.secret });
    }
    return refusal;
  };
  return (
    <>
      <section className="panel account-part">
        <h3>{t('tokens.create')}</h3>
        <p>
          {t('tokens.lead')} <Link to={paths.developers}>{t('tokens.guide')}</Link>
        </p>
        <TokenForm onCreated={setSecret} />
      </section>
      <section className="panel account-part">
        <h3>{t('tokens.list')}</h3>
        <Done text={done} />
        {tokens.length === 0 && <p className="dim">{t('tokens.none')}</p>}
        <ul className="cards">
          {tokens.map((token) => (
            <TokenCard key={token.id} token={token} onAsk={(action) => setAsked({ action, token })} />
          ))}
        </ul>
      </section>
      {asked !== null && (
        <ConfirmDialog
          title={t(asked.action === 'refresh' ? 'tokens.refreshTitle' : 'tokens.revokeTitle', {
            name: asked.token.name,
          })}
          text={t(asked.action === 'refresh' ? 'tokens.refreshText' : 'tokens.revokeText')}
          action={t(asked.action === 'refresh' ? 'tokens.refresh' : 'tokens.revoke')}
          run={() => run(asked)}
          onClose={() => setAsked(null)}
        />
      )}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
