import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Waiting } from '../../../components/waiting';
import { paths } from '../../../config/paths';
import { OperationsError } from '../components/operations-error';
import { OperationsFrame } from '../operations-frame';
import type { OperatorAccess } from '../operator-access';
import { useEvent } from './api/use-event';
import { EventFacts } from './event-facts';
import { EventMedias } from './event-medias';
import './events.css';

/** One report: what was said, and what was sent with it. */
export function EventPage() {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  return (
    <OperationsFrame title={t('events.title')}>
      {(access) => (
        <>
          <p>
            <Link to={paths.events()}>{t('events.back')}</Link>
          </p>
          <Event access={access} number={/^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0} />
        </>
      )}
    </OperationsFrame>
  );
}

function Event({ access, number }: { readonly access: OperatorAccess; readonly number: number }) {
  const { t } = useTranslation();
  const [{ data, error }, load] = useEvent(access, number);
  if (error !== undefined) {
    return <OperationsError error={error} retry={() => load({ requestPolicy: 'network-only' })} />;
  }
  if (data === undefined) {
    return <Waiting lines={10} />;
  }
  const event = data.eventReport;
  if (event == null) {
    return <h2>{t('events.gone')}</h2>;
  }
  return (
    <>
      <h2>{event.taskNum}</h2>
      <section className="panel events-part">
        <p className="events-description">{event.description}</p>
        <EventFacts event={event} />
      </section>
      {event.medias.length > 0 && (
        <section className="panel events-part">
          <h3>{t('events.medias')}</h3>
          <EventMedias access={access} event={event} />
        </section>
      )}
    </>
  );
}
