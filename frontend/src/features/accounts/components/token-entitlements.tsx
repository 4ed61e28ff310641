import { useTranslation } from 'react-i18next';
import { useTokenEntitlements } from '../api/use-token-entitlements';
import { EntitlementList } from '../apps/entitlement-list';

/** What one's personal tokens may call that is not open to everybody; nothing where nothing was granted. */
export function TokenEntitlements() {
  const { t } = useTranslation();
  const [{ data }] = useTokenEntitlements();
  const me = data?.me;
  return me == null || me.entitlements.length === 0 ? null : (
    <section className="panel account-part">
      <h3>{t('entitlements.own')}</h3>
      <EntitlementList entitlements={me.entitlements} />
    </section>
  );
}
