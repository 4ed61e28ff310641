import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { Form } from '../../../components/form/form';
import { PasswordField } from '../../../components/form/password-field';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { useForm } from '../../../components/form/use-form';
import { paths } from '../../../config/paths';
import { formatMoment } from '../../../formatting/dates';
import { useDoors, useProviderName } from '../api/doors';
import { UnbindExternalMutation } from '../api/external';
import type { Account } from '../api/use-account';
import { filled } from '../checks';
import { Done } from '../components/done';
import './doors.css';

type Identity = Account['externalIdentities'][number];

/** Who the account is elsewhere; nothing where no provider is known and none was. */
export function IdentityList({ identities }: { readonly identities: readonly Identity[] }) {
  const { t } = useTranslation();
  const { providers } = useDoors();
  const nameOf = useProviderName();
  const [asked, setAsked] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const unbound = providers.filter(({ id }) => identities.every(({ provider }) => provider !== id));
  const nameOfIdentity = ({ provider }: Identity) => {
    const known = providers.find(({ id }) => id === provider);
    return known === undefined ? provider : nameOf(known);
  };
  if (providers.length === 0 && identities.length === 0) {
    return null;
  }
  return (
    <section className="panel account-part">
      <h3>{t('doors.bound.title')}</h3>
      <p className="dim">{t('doors.bound.note')}</p>
      <Done text={done} />
      {identities.length === 0 && <p>{t('doors.bound.none')}</p>}
      <ul className="cards">
        {identities.map((identity) => (
          <li key={identity.id} className="card">
            <div className="card__head">
              <strong>{nameOfIdentity(identity)}</strong>
              <Button
                size="small"
                aria-expanded={asked === identity.id}
                aria-label={t('doors.bound.unbindOf', { provider: nameOfIdentity(identity) })}
                onClick={() => setAsked(asked === identity.id ? null : identity.id)}
              >
                {t(asked === identity.id ? 'centre.cancel' : 'doors.bound.unbind')}
              </Button>
            </div>
            <p className="dim">{t('doors.bound.since', { date: formatMoment(identity.boundAt) })}</p>
            {asked === identity.id && (
              <Unbind
                identity={identity}
                onDone={() => {
                  setAsked(null);
                  setDone(t('doors.bound.unbound'));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {unbound.length > 0 && (
        <ul className="row">
          {unbound.map((provider) => (
            <li key={provider.id}>
              <a href={paths.provider(provider.id, paths.account('security'))}>
                {t('doors.bound.bind', { provider: nameOf(provider) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Unbind({ identity, onDone }: { readonly identity: Identity; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [, unbind] = useMutation(UnbindExternalMutation);
  const form = useForm({
    initial: { password: '' },
    check: (values) => checkFields(values, { password: filled('currentPasswordMissing') }),
    send: async ({ password }) => {
      const { data, error } = await unbind({ input: { identityId: identity.id, password } });
      const refusal = refusalOf(error, data?.unbindExternal.errors, ['password'] as const);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('doors.bound.unbind')} submit={t('doors.bound.unbind')}>
      <PasswordField
        field={form.field('password')}
        label={t('field.currentPassword')}
        autoComplete="current-password"
      />
    </Form>
  );
}
