import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';

interface FoldProps {
  readonly title: string;
  readonly note: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What is behind the button; begins anew each time. */
  readonly children: ReactNode;
}

/** A part that opens by a button, so that a page of forms stays short. When it closes, the keyboard is at the button. */
export function Fold({ title, note, isOpen, onToggle, children }: FoldProps) {
  const { t } = useTranslation();
  const toggle = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  const id = useId();
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      toggle.current?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <section className="panel account-part">
      <div className="fold__head">
        <div>
          <h3 id={id}>{title}</h3>
          <p className="dim">{note}</p>
        </div>
        <Button ref={toggle} aria-expanded={isOpen} aria-describedby={id} onClick={onToggle}>
          {t(isOpen ? 'centre.cancel' : 'centre.change')}
        </Button>
      </div>
      {isOpen && children}
    </section>
  );
}
