import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FactsProps {
  /** Null or empty says that it is not known. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Names and values in two columns; on narrow screens the value goes below its name. */
export function Facts({ facts }: FactsProps) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value == null || value === '' ? <span className="dim">{t('centre.unknown')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
