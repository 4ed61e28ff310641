import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { Button } from '../../../components/button';
import { CallsChart, type CallDay } from '../../../components/charts/calls-chart';
import { LoadError } from '../../../components/load-error';
import { Waiting } from '../../../components/waiting';
import { paths } from '../../../config/paths';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { useAppCalls } from './use-app-calls';
import { useTokenCalls } from './use-token-calls';

interface OwnCallsProps {
  readonly of: 'token' | 'app';
  readonly id: string;
  readonly name: string;
  readonly dailyQuota: number;
}

/** The calls of one's token or app, behind a button: they are asked for when somebody wants to see them. */
export function OwnCalls({ of, id, name, dailyQuota }: OwnCallsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const Content = of === 'token' ? TokenCalls : AppCalls;
  return (
    <div className="own-calls">
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={t('calls.openOf', { name })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('calls.open')}
      </Button>
      {isOpen && <Content id={id} dailyQuota={dailyQuota} />}
    </div>
  );
}

interface CallsOfProps {
  readonly id: string;
  readonly dailyQuota: number;
}

function TokenCalls(props: CallsOfProps) {
  const { t } = useTranslation();
  return <CallsOf {...props} {...useTokenCalls()} note={t('calls.renewed')} />;
}

function AppCalls(props: CallsOfProps) {
  return <CallsOf {...props} {...useAppCalls()} />;
}

interface LoadedCallsProps extends CallsOfProps {
  readonly callers: readonly { readonly id: string; readonly calls: { readonly days: readonly CallDay[] } }[] | undefined;
  readonly error: CombinedError | undefined;
  readonly load: () => void;
  readonly note?: string;
}

function CallsOf({ id, dailyQuota, callers, error, load, note }: LoadedCallsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (error !== undefined) {
    return <LoadError error={error} retry={load} />;
  }
  const days = callers?.find((each) => each.id === id)?.calls.days;
  if (days === undefined) {
    return <Waiting lines={6} />;
  }
  const today = days.at(-1);
  const isUsed = days.some(({ succeeded, failed }) => succeeded + failed > 0);
  return (
    <>
      {today !== undefined && isUsed && (
        <p>
          {t('calls.today', {
            succeeded: formatExact(today.succeeded, language),
            failed: formatExact(today.failed, language),
            quota: formatExact(dailyQuota, language),
          })}
        </p>
      )}
      <CallsChart days={days} empty={t('calls.noneOwn')} />
      {note !== undefined && <p className="dim">{note}</p>}
      {!isUsed && <Link to={paths.developers}>{t('nav.developers')}</Link>}
    </>
  );
}
