import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { CallsChart } from '../../../components/charts/calls-chart';
import { Waiting } from '../../../components/waiting';
import { callRanges, paths, type CallsLink } from '../../../config/paths';
import { OperationsError } from '../components/operations-error';
import { OperationsFrame } from '../operations-frame';
import type { OperatorAccess } from '../operator-access';
import { CallerTable, CodeTable, ResourceTable } from './call-tables';
import { callerName } from './caller-name';
import { useCalls, type CallStatistics } from './use-calls';
import './calls.css';

/** How interfaces are called (接口调用), for operators and auditors. */
export function CallsPage() {
  const { t } = useTranslation();
  return <OperationsFrame title={t('calls.title')}>{(access) => <Calls access={access} />}</OperationsFrame>;
}

function Calls({ access }: { readonly access: OperatorAccess }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const days = callRanges.find((each) => String(each) === parameters.get('days')) ?? 30;
  const resource = parameters.get('resource');
  const caller = parameters.get('caller');
  const link = { days, resource, caller };
  const [{ data, error, fetching, stale }, load] = useCalls(access, link);
  const statistics = fetching && !stale ? undefined : data?.callStatistics;
  return (
    <>
      <nav className="calls__ranges" aria-label={t('calls.range')}>
        <ul>
          {callRanges.map((each) => (
            <li key={each}>
              <Link to={paths.calls({ ...link, days: each })} aria-current={each === days ? 'page' : undefined}>
                {t('calls.days', { count: each })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {(resource !== null || caller !== null) && <Only link={link} statistics={statistics} />}
      {error !== undefined ? (
        <OperationsError error={error} retry={() => load({ requestPolicy: 'network-only' })} />
      ) : statistics === undefined ? (
        <Waiting lines={14} />
      ) : (
        <Found statistics={statistics} link={link} />
      )}
    </>
  );
}

function Found({ statistics, link }: { readonly statistics: CallStatistics; readonly link: CallsLink }) {
  const { t } = useTranslation();
  const { days, codes, topResources, topCallers } = statistics;
  return (
    <>
      <section className="panel">
        <h2>{t('calls.byDay')}</h2>
        <CallsChart days={days} empty={t('calls.none')} />
      </section>
      {codes.length > 0 && (
        <>
          <section>
            <h2>{t('calls.byCode')}</h2>
            <CodeTable codes={codes} />
          </section>
          <section>
            <h2>{t('calls.topResources')}</h2>
            <ResourceTable topResources={topResources} link={link} />
          </section>
          <section>
            <h2>{t('calls.topCallers')}</h2>
            <CallerTable topCallers={topCallers} link={link} />
          </section>
        </>
      )}
    </>
  );
}

interface OnlyProps {
  readonly link: CallsLink & { readonly resource: string | null; readonly caller: string | null };
  readonly statistics: CallStatistics | undefined;
}

/** What the page is narrowed to, each to be lifted alone. */
function Only({ link, statistics }: OnlyProps) {
  const { t } = useTranslation();
  const { resource, caller } = link;
  const resourceName = statistics?.resource?.title ?? resource ?? '';
  const callerShown = statistics?.caller == null ? '…' : callerName(t, statistics.caller);
  const lines = [
    ...(resource === null
      ? []
      : [{ name: resourceName, text: t('calls.onlyResource', { name: resourceName }), to: { ...link, resource: null } }]),
    ...(caller === null
      ? []
      : [{ name: callerShown, text: t('calls.onlyCaller', { name: callerShown }), to: { ...link, caller: null } }]),
  ];
  return (
    <ul className="calls__only">
      {lines.map(({ name, text, to }) => (
        <li key={text}>
          {text}{' '}
          <Link to={paths.calls(to)} aria-label={t('calls.liftOf', { name })}>
            {t('calls.lift')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
