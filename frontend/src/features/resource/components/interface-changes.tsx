import { useTranslation } from 'react-i18next';
import { Dash } from '../../../components/dash';
import { formatDate } from '../../../formatting/dates';
import type { InterfaceDetails, ResourceDetails } from '../api/use-resource';

interface InterfaceChangesProps {
  readonly resource: Pick<ResourceDetails, 'publishedAt' | 'updatedAt'>;
  readonly details: InterfaceDetails;
}

/** When the data came, when they changed, and what version they are of. */
export function InterfaceChanges({ resource, details }: InterfaceChangesProps) {
  const { t } = useTranslation();
  const facts = [
    [t('interfaces.published'), resource.publishedAt == null ? null : formatDate(resource.publishedAt)],
    [t('interfaces.updated'), resource.updatedAt == null ? null : formatDate(resource.updatedAt)],
    [t('interfaces.version'), <code key="version">{details.version}</code>],
  ] as const;
  return (
    <div className="resource-part">
      <h3>{t('interfaces.changes')}</h3>
      <dl className="interface-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <Dash />}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
