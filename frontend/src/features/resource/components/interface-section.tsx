import { useTranslation } from 'react-i18next';
import type { ResourceDetails } from '../api/use-resource';
import { InterfacePanel } from './interface-panel';
import { ItemTable } from './item-table';
import { Section } from './section';

/** The interfaces that can be called here, and what the source says of its own. */
export function InterfaceSection({ resource }: { readonly resource: ResourceDetails }) {
  const { t } = useTranslation();
  return (
    <Section id="interfaces" heading={t('resource.interfaces')}>
      {resource.interfaces.map((details) => (
        <InterfacePanel key={`${details.method} ${details.path}`} details={details} resourceKey={resource.key} />
      ))}
      {resource.interfaces.length === 0 && resource.parameters.length > 0 && (
        <div className="resource-part">
          <h3>{t('call.described')}</h3>
          <p className="dim">{t('call.describedNote')}</p>
          <ItemTable label={t('call.described')} items={resource.parameters} />
        </div>
      )}
    </Section>
  );
}
