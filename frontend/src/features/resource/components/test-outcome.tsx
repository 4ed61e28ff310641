import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { InvokeOutcome, InvokeRow } from '../api/invoke-interface';

/** What the interface answered: status, time, rows. */
export function TestOutcome({ outcome }: { readonly outcome: InvokeOutcome | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (outcome === null) {
    return null;
  }
  if (outcome.kind === 'unreachable') {
    return <p className="test-outcome__bad">{t('call.unreachable')}</p>;
  }
  const answered = outcome.kind === 'answered' ? outcome : null;
  const good = answered?.code === 200;
  return (
    <div className="test-outcome">
      <dl>
        <div>
          <dt>{t('call.status')}</dt>
          <dd className={good ? 'test-outcome__good' : 'test-outcome__bad'}>
            {[`HTTP ${outcome.httpStatus}`, ...(answered === null ? [] : [`code ${answered.code}`])].join(' · ')}
          </dd>
        </div>
        <div>
          <dt>{t('call.time')}</dt>
          <dd>{t('call.milliseconds', { value: formatExact(Math.round(outcome.elapsed), language) })}</dd>
        </div>
        {answered !== null && answered.message !== '' && (
          <div>
            <dt>{t('call.message')}</dt>
            <dd>{answered.message}</dd>
          </div>
        )}
        {answered?.rows != null && (
          <div>
            <dt>{t('call.rows')}</dt>
            <dd>{formatExact(answered.rows.length, language)}</dd>
          </div>
        )}
      </dl>
      {outcome.kind === 'unreadable' && <p className="test-outcome__bad">{t('call.unreadable')}</p>}
      {answered?.rows != null && (answered.rows.length === 0 ? <p>{t('call.noRows')}</p> : <Rows rows={answered.rows} />)}
      <details>
        <summary>{t('call.raw')}</summary>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
        <pre className="code" tabIndex={0} role="group" aria-label={t('call.raw')}>
          <code>{outcome.raw}</code>
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
