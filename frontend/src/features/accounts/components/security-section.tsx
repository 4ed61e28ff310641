import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../api/use-account';
import { AllowedApps } from '../apps/allowed-apps';
import { IdentityList } from '../doors/identity-list';
import { ChangeAgent } from './change-agent';
import { ChangeMobile } from './change-mobile';
import { ChangePassword } from './change-password';
import { Done } from './done';
import { Fold } from './fold';
import { SessionList } from './session-list';

type Change = 'password' | 'mobile' | 'agent';

/** 安全设置: password, mobile number, agent, apps that were allowed, and the devices that are logged in. */
export function SecuritySection({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Change | null>(null);
  const [done, setDone] = useState<Change | null>(null);
  const { organisation } = account;
  const foldOf = (change: Change) => ({
    title: t(`centre.${change}`),
    isOpen: open === change,
    onToggle: () => {
      setDone(null);
      setOpen(open === change ? null : change);
    },
  });
  const finish = (change: Change) => {
    setDone(change);
    setOpen(null);
  };
  return (
    <>
      <Done text={done === null ? '' : t(`centre.${done}Done`)} />
      <Fold {...foldOf('password')} note={t('centre.passwordNote')}>
        <ChangePassword onDone={() => finish('password')} />
      </Fold>
      <Fold {...foldOf('mobile')} note={t('centre.mobileNote', { mobile: account.mobile })}>
        <ChangeMobile onDone={() => finish('mobile')} />
      </Fold>
      {organisation != null && (
        <Fold {...foldOf('agent')} note={t('centre.agentNote', { name: organisation.agentName })}>
          <ChangeAgent onDone={() => finish('agent')} />
        </Fold>
      )}
      <IdentityList identities={account.externalIdentities} />
      <AllowedApps />
      <section className="panel account-part">
        <h3>{t('centre.sessions')}</h3>
        <p className="dim">{t('centre.sessionsNote')}</p>
        <SessionList sessions={account.sessions} />
      </section>
    </>
  );
}
