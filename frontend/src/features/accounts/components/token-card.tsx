import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { formatDate } from '../../../formatting/dates';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { AccessToken } from '../api/use-account';
import { OwnCalls } from '../calls/own-calls';
import { Facts } from './facts';

interface TokenCardProps {
  readonly token: AccessToken;
  readonly onAsk: (action: 'refresh' | 'revoke') => void;
}

const badges = { GOOD: 'good', EXPIRED: 'warn', REVOKED: 'plain', SPENT: 'warn' } as const;

/** One token: how it begins, how long it lasts, what is left of the day's quota. */
export function TokenCard({ token, onAsk }: TokenCardProps) {
  const { t } = useTranslation();
  const { name, status } = token;
  return (
    <li className="card">
      <div className="card__head">
        <strong>{name}</strong>
        <span className={`badge badge--${badges[status]}`}>{t(`tokens.status.${status}`)}</span>
      </div>
      <Facts
        facts={[
          [t('tokens.prefix'), <code key="prefix">{`${token.prefix}…`}</code>],
          [t('tokens.created'), formatDate(token.createdAt)],
          [t('tokens.expires'), formatDate(token.expiresAt)],
          ...(status === 'GOOD' || status === 'SPENT' ? [[t('tokens.quota'), <Quota key="quota" of={token} />] as const] : []),
        ]}
      />
      <OwnCalls of="token" id={token.id} name={name} dailyQuota={token.dailyQuota} />
      {status !== 'REVOKED' && (
        <div className="row">
          <Button size="small" aria-label={t('tokens.refreshOf', { name })} onClick={() => onAsk('refresh')}>
            {t('tokens.refresh')}
          </Button>
          <Button size="small" aria-label={t('tokens.revokeOf', { name })} onClick={() => onAsk('revoke')}>
            {t('tokens.revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The figure stands beside the meter, which only shows it. */
export function Quota({ of: { remainingToday, dailyQuota } }: { readonly of: Pick<AccessToken, 'remainingToday' | 'dailyQuota'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const share = dailyQuota > 0 ? Math.min(1, Math.max(0, remainingToday / dailyQuota)) : 0;
  return (
    <span className="quota">
      <span className="quota__bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      {t('tokens.quotaOf', {
        left: formatExact(remainingToday, language),
        total: formatExact(dailyQuota, language),
      })}
    </span>
  );
}
