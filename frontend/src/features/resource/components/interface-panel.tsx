import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../components/copy-button';
import type { InterfaceDetails } from '../api/use-resource';
import { firstPage, toCall, type CallInput } from '../call-input';
import { CallSamples } from './call-samples';
import { ItemTable } from './item-table';
import { OnlineTest } from './online-test';
import { ParameterTable } from './parameter-table';

interface InterfacePanelProps {
  readonly details: InterfaceDetails;
  readonly resourceKey: string;
}

/** One interface: where it is, what it takes and gives, how to call it, and a place to try it. */
export function InterfacePanel({ details, resourceKey }: InterfacePanelProps) {
  const { t } = useTranslation();
  const [input, setInput] = useState<CallInput>(firstPage);
  const path = details.path.replace('{key}', encodeURIComponent(resourceKey));
  const address = new URL(path, window.location.origin).href;
  return (
    <>
      <div className="interface-address">
        <span className="badge badge--accent">{details.method}</span>
        <code>{address}</code>
        <CopyButton text={address} />
      </div>
      <div className="resource-part">
        <h3>{t('call.parameters')}</h3>
        <ParameterTable parameters={details.parameters} />
      </div>
      {details.returns.length > 0 && (
        <div className="resource-part">
          <h3>{t('call.returns')}</h3>
          <ItemTable label={t('call.returns')} items={details.returns} />
        </div>
      )}
      <div className="interface-call">
        <CallSamples call={toCall(address, input)} />
        <OnlineTest path={path} parameters={details.parameters} input={input} onInput={setInput} />
      </div>
    </>
  );
}
