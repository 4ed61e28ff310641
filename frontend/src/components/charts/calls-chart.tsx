import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatExact } from '../../formatting/numbers';
import { useLanguage } from '../../i18n/use-language';
import { BarChart } from './bar-chart';

/** Calls of one day. */
export interface CallDay {
  readonly day: string;
  readonly succeeded: number;
  readonly failed: number;
}

interface CallsChartProps {
  readonly days: readonly CallDay[];
  /** What is said where there was no call. */
  readonly empty: string;
}

/** Calls a day, those that succeeded and those that failed. */
export function CallsChart({ days, empty }: CallsChartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bars = useMemo(
    () => ({
      labels: days.map(({ day }) => day),
      unit: t('calls.unit'),
      series: [
        { name: t('calls.succeeded'), values: days.map(({ succeeded }) => succeeded) },
        { name: t('calls.failed'), values: days.map(({ failed }) => failed) },
      ],
    }),
    [days, t],
  );
  const most = days.reduce<CallDay | null>(
    (best, day) => (best === null || day.succeeded + day.failed > best.succeeded + best.failed ? day : best),
    null,
  );
  if (most === null || most.succeeded + most.failed === 0) {
    return <p className="dim">{empty}</p>;
  }
  const sum = (part: 'succeeded' | 'failed') => formatExact(days.reduce((total, day) => total + day[part], 0), language);
  const title = t('calls.finding', {
    count: days.length,
    succeeded: sum('succeeded'),
    failed: sum('failed'),
    day: most.day,
    most: formatExact(most.succeeded + most.failed, language),
  });
  return <BarChart title={title} labelName={t('calls.day')} bars={bars} file={`calls-${days.at(-1)?.day ?? ''}`} />;
}
