import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import { paths } from '../../../config/paths';
import { formatMoment } from '../../../formatting/dates';
import type { EventBrief } from './api/use-events';

interface EventTableProps {
  readonly events: readonly EventBrief[];
}

/** Reports in short, each with the way to all of it. */
export function EventTable({ events }: EventTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('events.title')}
      columns={[
        { name: t('events.taskNum') },
        { name: t('events.sender') },
        { name: t('events.type') },
        { name: t('events.description') },
        { name: t('events.area') },
        { name: t('events.createdAt') },
        { name: t('events.receivedAt') },
      ]}
      rows={events.map((event) => [
        <Link key="number" to={paths.event(event.number)} className="operations-moment">
          {event.taskNum}
        </Link>,
        event.senderName,
        event.eventType,
        <span key="description" className="events-description">
          {event.description}
        </span>,
        event.areas.length === 0 ? null : event.areas.join(t('operations.comma')),
        <span key="created" className="operations-moment">
          {formatMoment(event.createdAt)}
        </span>,
        <span key="received" className="operations-moment">
          {formatMoment(event.receivedAt)}
        </span>,
      ])}
    />
  );
}
