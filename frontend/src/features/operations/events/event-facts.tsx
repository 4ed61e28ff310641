import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../formatting/dates';
import type { Fact } from '../components/fact-list';
import { FactList } from '../components/fact-list';
import type { EventReport } from './api/use-event';

interface EventFactsProps {
  readonly event: EventReport;
}

/** The fields of a report by their names. */
export function EventFacts({ event }: EventFactsProps) {
  const { t } = useTranslation();
  const comma = t('operations.comma');
  const facts: readonly Fact[] = [
    [t('events.sender'), `${event.senderName} ${event.senderId}`],
    [t('events.otherTaskNum'), event.otherTaskNum],
    [t('events.senderTaskNum'), event.senderTaskNum],
    [t('events.createdAt'), formatMoment(event.createdAt)],
    [t('events.receivedAt'), formatMoment(event.receivedAt)],
    [t('events.address'), event.address],
    [t('events.area'), event.areas.length === 0 ? null : event.areas.join(comma)],
    [t('events.coordinates'), `${String(event.coordinateX)}, ${String(event.coordinateY)}`],
    [
      t('events.degrees'),
      event.longitude === 0 && event.latitude === 0 ? null : `${String(event.longitude)}, ${String(event.latitude)}`,
    ],
    [t('events.sourceId'), String(event.sourceId)],
    [t('events.recordTypeId'), String(event.recordTypeId)],
    [t('events.level'), String(event.level)],
    [t('events.types'), [event.eventType, event.mainType, event.subType].filter((each) => each != null).join(comma)],
    [t('events.humanName'), event.humanName],
    [t('events.cellphone'), event.cellphone],
  ];
  return <FactList facts={facts} />;
}
