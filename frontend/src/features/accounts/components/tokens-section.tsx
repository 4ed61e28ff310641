import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../formatting/dates';
import type { Account } from '../api/use-account';
import { BecomeDeveloper } from './become-developer';
import { TokenDesk } from './token-desk';
import { TokenEntitlements } from './token-entitlements';

/** 开发者与令牌: who is no developer becomes one, then has tokens. */
export function TokensSection({ account: { developer, tokens } }: { readonly account: Account }) {
  const { t } = useTranslation();
  if (developer == null) {
    return <BecomeDeveloper />;
  }
  return (
    <>
      <p className="notice">
        {t('developer.since', { name: developer.developerName, date: formatDate(developer.since) })}
      </p>
      <TokenDesk tokens={tokens} />
      <TokenEntitlements />
    </>
  );
}
