import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Share } from '../../../components/charts/share';
import { DataTable } from '../../../components/data-table';
import { paths, type CallsLink } from '../../../config/paths';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { callerName } from './caller-name';
import type { CallStatistics } from './use-calls';

interface TopProps {
  /** What the page shows now, to narrow it. */
  readonly link: CallsLink;
}

/** Calls by the code of the answer. */
export function CodeTable({ codes }: Pick<CallStatistics, 'codes'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const most = Math.max(1, ...codes.map(({ calls }) => calls));
  return (
    <DataTable
      label={t('calls.byCode')}
      columns={[
        { name: t('calls.code') },
        { name: t('calls.words') },
        { name: t('calls.count'), numeric: true },
        { name: t('calls.share') },
      ]}
      rows={codes.map(({ code, words, calls }) => [
        <code key="code">{code}</code>,
        <span key="words" className="calls__words">
          {words ?? t('calls.unknownCode')}
        </span>,
        formatExact(calls, language),
        <Share key="share" succeeded={code === 200 ? calls : 0} failed={code === 200 ? 0 : calls} most={most} />,
      ])}
    />
  );
}

/** The resources that are called most. */
export function ResourceTable({ topResources, link }: Pick<CallStatistics, 'topResources'> & TopProps) {
  const { t } = useTranslation();
  const counts = useCounts(topResources);
  return (
    <DataTable
      label={t('calls.topResources')}
      columns={[{ name: t('calls.resource') }, ...counts.columns, { name: t('calls.only') }]}
      rows={topResources.map(({ key, resource }, place) => {
        const name = resource?.title ?? key;
        return [
          resource == null ? (
            <code key="name">{key}</code>
          ) : (
            <Link key="name" to={paths.resource(key)}>
              {name}
            </Link>
          ),
          ...(counts.cells[place] ?? []),
          <Link key="only" to={paths.calls({ ...link, resource: key })} aria-label={t('calls.showOf', { name })}>
            {t('calls.show')}
          </Link>,
        ];
      })}
    />
  );
}

/** The apps and tokens that call most. */
export function CallerTable({ topCallers, link }: Pick<CallStatistics, 'topCallers'> & TopProps) {
  const { t } = useTranslation();
  const counts = useCounts(topCallers);
  return (
    <DataTable
      label={t('calls.topCallers')}
      columns={[{ name: t('calls.caller') }, { name: t('calls.owner') }, ...counts.columns, { name: t('calls.only') }]}
      rows={topCallers.map(({ caller }, place) => {
        const { id, kind, prefix, owner } = caller;
        const name = callerName(t, caller);
        return [
          <span key="name" className="calls__caller">
            <span>{kind === 'OTHER' ? name : `${t(`calls.kind.${kind}`)} ${name}`}</span>
            {prefix != null && <code>{kind === 'TOKEN' ? `${prefix}…` : prefix}</code>}
          </span>,
          owner == null ? null : (
            <span key="owner" className="calls__caller">
              <Link to={paths.person(owner.userName)}>{owner.userName}</Link>
              <span className="dim">{owner.organisationName ?? owner.realName}</span>
            </span>
          ),
          ...(counts.cells[place] ?? []),
          id == null ? null : (
            <Link key="only" to={paths.calls({ ...link, caller: id })} aria-label={t('calls.showOf', { name })}>
              {t('calls.show')}
            </Link>
          ),
        ];
      })}
    />
  );
}

/** The columns that both tables of the most have, and their cells. */
function useCounts(lines: readonly { readonly succeeded: number; readonly failed: number }[]) {
  const { t } = useTranslation();
  const language = useLanguage();
  const most = Math.max(1, ...lines.map(({ succeeded, failed }) => succeeded + failed));
  return {
    columns: [
      { name: t('calls.succeeded'), numeric: true },
      { name: t('calls.failed'), numeric: true },
      { name: t('calls.share') },
    ],
    cells: lines.map(({ succeeded, failed }) => [
      formatExact(succeeded, language),
      formatExact(failed, language),
      <Share key="share" succeeded={succeeded} failed={failed} most={most} />,
    ]),
  };
}
