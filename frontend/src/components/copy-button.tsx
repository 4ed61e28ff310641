import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

type Outcome = 'idle' | 'copied' | 'failed';

/** Copies a text and says whether it worked, also to screen readers. */
export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [{ outcome, of }, setOutcome] = useState<{ outcome: Outcome; of: string }>({ outcome: 'idle', of: '' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ outcome: 'copied', of: text });
    } catch {
      setOutcome({ outcome: 'failed', of: text });
    }
  };
  const shown = of === text ? outcome : 'idle';
  return (
    <span className="row">
      <Button size="small" onClick={() => void copy()}>
        {t('call.copy')}
      </Button>
      <span role="status" className="dim">
        {shown === 'copied' && t('call.copied')}
        {shown === 'failed' && t('call.copyFailed')}
      </span>
    </span>
  );
}
