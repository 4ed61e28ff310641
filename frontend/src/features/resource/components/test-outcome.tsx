import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { prettyAnswer, type InvokeRow } from '../answer';
import type { InvokeOutcome } from '../api/invoke-interface';

interface TestOutcomeProps {
  /** Method, path and parameters, without the secret. */
  readonly request: string;
  readonly outcome: InvokeOutcome;
}

/** What was asked and what the interface answered: status, time, what is left of the quota, rows. */
export function TestOutcome({ request, outcome }: TestOutcomeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (outcome.kind === 'unreachable') {
    return <p className="test-outcome__bad">{t('call.unreachable')}</p>;
  }
  const { answer, httpStatus, elapsed, remaining, raw, isXml } = outcome;
  const status = [`HTTP ${httpStatus}`, ...(answer === null ? [] : [`${answer.codeName} ${answer.code}`])].join(' · ');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('interfaces.test.request'), <code key="request">{request}</code>],
    [
      t('call.status'),
      <span key="status" className={httpStatus === 200 && answer !== null ? 'test-outcome__good' : 'test-outcome__bad'}>
        {status}
      </span>,
    ],
    [t('call.time'), t('call.milliseconds', { value: formatExact(Math.round(elapsed), language) })],
    [
      t('interfaces.test.remaining'),
      remaining === null ? null : t('interfaces.test.calls', { remaining: formatExact(remaining, language) }),
    ],
    [t('call.message'), answer?.message],
    [t('call.rows'), answer?.rows == null ? null : formatExact(answer.rows.length, language)],
    [t('interfaces.test.result'), answer?.result],
  ];
  return (
    <div className="test-outcome">
      <dl>
        {facts
          .filter(([, value]) => value != null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {answer === null && <p className="test-outcome__bad">{t('call.unreadable')}</p>}
      {answer?.rows != null && (answer.rows.length === 0 ? <p>{t('call.noRows')}</p> : <Rows rows={answer.rows} />)}
      <details>
        <summary>{t('call.raw')}</summary>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
        <pre className="code" tabIndex={0} role="group" aria-label={t('call.raw')}>
          <code>{prettyAnswer(raw, isXml)}</code>
        </pre>
      </details>
    </div>
  );
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function Rows({ rows }: { readonly rows: readonly InvokeRow[] }) {
  const { t } = useTranslation();
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <DataTable
      label={t('call.resultRows')}
      columns={names.map((name) => ({ name, numeric: rows.every((row) => typeof row[name] === 'number') }))}
      rows={rows.map((row) => names.map((name) => cellText(row[name])))}
    />
  );
}
