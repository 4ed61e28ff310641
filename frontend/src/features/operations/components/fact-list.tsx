import type { ReactNode } from 'react';
import './fact-list.css';

/** A name, which is text in the reader's language, and what it says; null or undefined for nothing. */
export type Fact = readonly [name: string, value: ReactNode];

interface FactListProps {
  readonly facts: readonly Fact[];
  /** Whether the panel around it says how it looks. */
  readonly isPlain?: boolean;
}

/** Facts by their names; those that say nothing are left out. */
export function FactList({ facts, isPlain = false }: FactListProps) {
  return (
    <dl className={isPlain ? undefined : 'fact-list'}>
      {facts
        .filter(([, value]) => value != null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
