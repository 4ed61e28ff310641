import { Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../components/copy-button';
import { paths } from '../../../config/paths';
import { useLanguage } from '../../../i18n/use-language';
import { codeSample, sampleLanguages, variable, type Call, type SampleLanguage } from '../code-samples';

/** The variable in the place of the secret. */
function secretIn({ parameters, headers }: Call): string {
  return [...headers, ...parameters].map(([, value]) => variable.exec(value)?.[1]).findLast((name) => name !== undefined) ?? '';
}

/** The call in several languages, ready to copy. */
export function CallSamples({ call }: { readonly call: Call }) {
  const { t } = useTranslation();
  const pageLanguage = useLanguage();
  const [language, setLanguage] = useState<SampleLanguage>('curl');
  return (
    <div className="call-samples">
      <div className="row">
        <h3>{t('call.samples')}</h3>
        <CopyButton text={codeSample(language, call)} />
      </div>
      <p className="dim">
        {t('call.samplesHint', { secret: secretIn(call) })} <a href={paths.apiDocs(pageLanguage)}>{t('call.samplesDocs')}</a>
      </p>
      <Tabs
        size="small"
        tabBarGutter={20}
        activeKey={language}
        onChange={(key) => setLanguage(sampleLanguages.find((known) => known === key) ?? 'curl')}
        items={sampleLanguages.map((name) => ({
          key: name,
          label: name,
          children: (
            // A long line scrolls, so the block must be reachable by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <pre className="code" tabIndex={0} aria-label={name} role="group">
              <code>{codeSample(name, call)}</code>
            </pre>
          ),
        }))}
      />
    </div>
  );
}
