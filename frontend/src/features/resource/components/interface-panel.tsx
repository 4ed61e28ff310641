import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../components/copy-button';
import { paths } from '../../../config/paths';
import { useLanguage } from '../../../i18n/use-language';
import { emptyInput, formatOf, toCall, type CallInput } from '../call-input';
import type { ChosenWay } from '../chosen-way';
import { CallSamples } from './call-samples';
import { ErrorTable } from './error-table';
import { OnlineTest } from './online-test';
import { ParameterTable } from './parameter-table';
import { ReturnTable } from './return-table';

/** One address of an interface: what it takes and gives, how to call it, and a place to try it. */
export function InterfacePanel({ chosen }: { readonly chosen: ChosenWay }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [input, setInput] = useState<CallInput>(emptyInput);
  const { details, way, operation } = chosen;
  const address = new URL(operation.path, window.location.origin).href;
  const document = new URL(paths.interfaceDocument(details.document, language), window.location.origin).href;
  const condition = operation.parameters.find(({ item }) => item != null);
  return (
    <>
      <div className="interface-address">
        {operation.methods.map((method) => (
          <span key={method} className="badge badge--accent">
            {method}
          </span>
        ))}
        <code>{address}</code>
        <CopyButton text={address} />
      </div>
      <dl className="interface-facts">
        <div>
          <dt>{t('interfaces.format')}</dt>
          <dd>{way.formats.join(t('resource.separator'))}</dd>
        </div>
        <div>
          <dt>{t('interfaces.encoding')}</dt>
          <dd>
            <code>{encoding}</code>
          </dd>
        </div>
        <div>
          <dt>{t('interfaces.document')}</dt>
          <dd className="row">
            <a href={document}>{t('interfaces.documentOf', { name: details.name })}</a>
            <CopyButton text={document} />
          </dd>
        </div>
      </dl>
      <div className="resource-part">
        <h3>{t('interfaces.headers')}</h3>
        <ParameterTable label={t('interfaces.headers')} parameters={operation.headers} />
      </div>
      <div className="resource-part">
        <h3>{t('interfaces.parameters')}</h3>
        <ParameterTable label={t('interfaces.parameters')} parameters={operation.parameters} />
        {condition !== undefined && operation.kind === 'ROWS' && (
          <p className="dim">{t('interfaces.conditions', { example: `${condition.name}__in=…` })}</p>
        )}
        {condition?.isList === true && <p className="dim">{t('interfaces.lists', { example: `${condition.name}=…&${condition.name}=…` })}</p>}
      </div>
      <div className="resource-part">
        <h3>{t('interfaces.returns')}</h3>
        {operation.kind === 'TOTAL' && <p>{t('interfaces.returnsTotal')}</p>}
        {operation.kind === 'UPDATE_DATE' && <p>{t('interfaces.returnsUpdateDate')}</p>}
        {operation.returns.length > 0 && <ReturnTable returns={operation.returns} />}
      </div>
      <div className="resource-part">
        <h3>{t('interfaces.errors')}</h3>
        <ErrorTable formats={way.formats} />
      </div>
      <div className="interface-call">
        <CallSamples call={toCall(address, operation, formatOf(way, operation, input), input)} />
        <OnlineTest operation={operation} input={input} onInput={setInput} />
      </div>
    </>
  );
}

const encoding = 'UTF-8';
