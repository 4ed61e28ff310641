import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ChoiceLinks } from '../../../components/choice-links';
import { paths } from '../../../config/paths';
import type { ResourceDetails } from '../api/use-resource';
import { chooseWay, type ChosenWay } from '../chosen-way';
import { InterfaceChanges } from './interface-changes';
import { InterfacePanel } from './interface-panel';
import { ItemTable } from './item-table';
import { Section } from './section';

/** The interfaces that can be called here, and what the source says of its own. */
export function InterfaceSection({ resource }: { readonly resource: ResourceDetails }) {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const chosen = chooseWay(resource.interfaces, query);
  return (
    <Section id="interfaces" heading={t('resource.interfaces')}>
      {chosen !== null && (
        <>
          <WayLinks resource={resource} chosen={chosen} />
          <InterfacePanel key={chosen.operation.path} chosen={chosen} />
          <InterfaceChanges resource={resource} details={chosen.details} />
        </>
      )}
      {chosen === null && resource.parameters.length > 0 && (
        <div className="resource-part">
          <h3>{t('call.described')}</h3>
          <p className="dim">{t('call.describedNote')}</p>
          <ItemTable label={t('call.described')} items={resource.parameters} />
        </div>
      )}
    </Section>
  );
}

/** Which interface, whose dialect and which of its addresses; a choice of one is none. */
function WayLinks({ resource, chosen }: { readonly resource: ResourceDetails; readonly chosen: ChosenWay }) {
  const { t } = useTranslation();
  const { details, way, operation } = chosen;
  const to = (number: number, dialect: string, kind: string) => paths.interface(resource.key, number, dialect, kind);
  const rows = [
    {
      label: t('interfaces.choose'),
      choices: resource.interfaces.map(({ number, name }) => ({
        text: name,
        to: to(number, way.dialect, operation.kind),
        isCurrent: number === details.number,
      })),
    },
    {
      label: t('interfaces.dialect'),
      choices: details.ways.map(({ dialect }) => ({
        text: t(`interfaces.dialects.${dialect}`),
        to: to(details.number, dialect, operation.kind),
        isCurrent: dialect === way.dialect,
      })),
    },
    {
      label: t('interfaces.operation'),
      choices: way.operations.map(({ kind }) => ({
        text: t(`interfaces.operations.${kind}`),
        to: to(details.number, way.dialect, kind),
        isCurrent: kind === operation.kind,
      })),
    },
  ];
  return (
    <div className="way-links">
      {rows.map(
        ({ label, choices }) =>
          choices.length > 1 && (
            <div key={label} className="way-links__row">
              <span className="dim">{label}</span>
              <ChoiceLinks label={label} choices={choices} />
            </div>
          ),
      )}
    </div>
  );
}
