import type { ReactNode } from 'react';
import type { SectionId } from '../sections';

interface SectionProps {
  readonly id: SectionId;
  readonly heading: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A part of the page that an address can point to. */
export function Section({ id, heading, note, children }: SectionProps) {
  return (
    <section id={id} className="panel resource-section" aria-labelledby={`${id}-heading`}>
      <header>
        <h2 id={`${id}-heading`}>{heading}</h2>
        {note !== undefined && <p className="dim">{note}</p>}
      </header>
      {children}
    </section>
  );
}
