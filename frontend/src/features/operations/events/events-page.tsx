import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Waiting } from '../../../components/waiting';
import { paths, type EventsLink } from '../../../config/paths';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { OperationsError } from '../components/operations-error';
import { PageLinks } from '../components/page-links';
import { OperationsFrame } from '../operations-frame';
import type { OperatorAccess } from '../operator-access';
import { useEvents } from './api/use-events';
import { EventFilter } from './event-filter';
import { EventTable } from './event-table';
import { PublishEvents } from './publish-events';
import './events.css';

/** For operators and auditors: what apps have reported of events in the city (信息上报). */
export function EventsPage() {
  const { t } = useTranslation();
  return <OperationsFrame title={t('events.title')}>{(access) => <Events access={access} />}</OperationsFrame>;
}

function Events({ access }: { readonly access: OperatorAccess }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [parameters] = useSearchParams();
  const link: EventsLink = {
    sender: parameters.get('sender'),
    type: parameters.get('type'),
    from: parameters.get('from'),
    to: parameters.get('to'),
  };
  const after = parameters.get('after');
  const filter = { sender: link.sender, eventType: link.type, from: link.from, to: link.to };
  const [{ data, error }, load] = useEvents(access, filter, after);
  const page = data?.eventReports;
  return (
    <>
      <p>{t('events.lead')}</p>
      <EventFilter key={parameters.toString()} link={link} />
      {error !== undefined ? (
        <OperationsError error={error} retry={() => load()} />
      ) : page === undefined ? (
        <Waiting lines={10} />
      ) : (
        <>
          <p role="status">
            {page.totalCount === 0
              ? t('events.none')
              : t('events.count', { count: page.totalCount, shown: formatExact(page.totalCount, language) })}
          </p>
          {page.nodes.length > 0 && <EventTable events={page.nodes} />}
          <PageLinks
            first={after === null ? null : paths.events(link)}
            next={page.pageInfo.hasNextPage ? paths.events({ ...link, after: page.pageInfo.endCursor ?? null }) : null}
          />
        </>
      )}
      {access.mayChange ? <PublishEvents access={access} /> : <p className="dim">{t('events.readOnly')}</p>}
    </>
  );
}
