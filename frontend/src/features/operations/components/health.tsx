import { useTranslation } from 'react-i18next';
import { formatExact } from '../../../formatting/numbers';
import { formatMoment } from '../../../formatting/dates';
import { useLanguage } from '../../../i18n/use-language';
import type { Operations } from '../api/use-operations';

/** Beyond so many seconds, a lag is worth a word. */
const mostSeconds = 5;

/** What is wrong, in words; then the state of feed and index in figures. */
export function Health({ operations }: { readonly operations: Operations }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { feed, index } = operations;
  const problems = [
    ...(operations.isServing ? [] : [t('operations.notServing')]),
    ...(feed.unreadSeconds > mostSeconds
      ? [t('operations.feedUnread', { seconds: formatExact(Math.round(feed.unreadSeconds), language) })]
      : []),
    ...(feed.lagSeconds > mostSeconds
      ? [t('operations.feedBehind', { seconds: formatExact(Math.round(feed.lagSeconds), language) })]
      : []),
    ...(operations.isComplete ? [] : [t('operations.incomplete')]),
  ];
  const figures = [
    [t('operations.figure.silos'), formatExact(operations.silos.length, language)],
    [t('operations.figure.view'), formatExact(operations.viewVersion, language)],
    [t('operations.figure.lag'), formatExact(feed.lag, language)],
    [t('operations.figure.documents'), formatExact(index.documents, language)],
    [
      t('operations.figure.changed'),
      index.changedAt == null ? t('operations.unchanged') : formatMoment(index.changedAt),
    ],
  ] as const;
  return (
    <>
      <div role="status">
        {problems.length === 0 ? (
          <p className="operations-well">{t('operations.well')}</p>
        ) : (
          <ul className="operations-problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
      <section className="panel operations-figures" aria-label={t('operations.figures')}>
        <dl>
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
