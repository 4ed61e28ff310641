import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetSearches } from '../../config/recent-searches';
import { Segments } from '../segments';
import type { BoxOption } from './box-options';
import type { Popup } from './use-popup';

interface SearchPopupProps {
  readonly id: string;
  readonly popup: Popup;
  readonly choose: (option: BoxOption) => void;
  /** Closes the list and gives the focus back. */
  readonly backToBox: () => void;
}

/** The list below the box. Focus stays in the box: its keys move through the list, which the active line follows. */
export function SearchPopup({ id, popup, choose, backToBox }: SearchPopupProps) {
  const { t } = useTranslation();
  const { groups, active, failed, options } = popup;
  const activeLine = useRef<HTMLDivElement>(null);
  useEffect(() => {
    activeLine.current?.scrollIntoView({ block: 'nearest' });
  }, [active?.key]);
  return (
    <div className="search-popup panel">
      {options.length > 0 && (
        // A press with the mouse must not take the focus from the box.
        <div
          id={id}
          className="search-popup__list"
          role="listbox"
          tabIndex={-1}
          aria-label={t('search.options')}
          onMouseDown={(event) => event.preventDefault()}
        >
          {groups.map(({ kind, options: lines }) => (
            <div key={kind} role="group" aria-label={t(`search.group.${kind}`)}>
              <span className="search-popup__kind" aria-hidden="true">
                {t(`search.group.${kind}`)}
              </span>
              {lines.map((option) => (
                // The keys are those of the box; this one is for the mouse and the finger.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={option.key}
                  id={optionId(id, options.indexOf(option))}
                  ref={option === active ? activeLine : null}
                  className="search-popup__option"
                  role="option"
                  tabIndex={-1}
                  aria-selected={option === active}
                  onClick={() => choose(option)}
                >
                  <span className="search-popup__text">
                    <Segments segments={option.segments} />
                  </span>
                  {option.scope !== 'ALL' && <span className="search-popup__scope">{t(`search.scope.${option.scope}`)}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      {failed && <p className="search-popup__note dim" aria-hidden="true">{t('search.noSuggestions')}</p>}
      {groups.some(({ kind }) => kind === 'RECENT') && (
        <button
          type="button"
          className="search-popup__forget"
          onKeyDown={({ key }) => key === 'Escape' && backToBox()}
          onClick={() => {
            forgetSearches();
            backToBox();
          }}
        >
          {t('search.forget')}
        </button>
      )}
    </div>
  );
}

/** The element that `aria-activedescendant` names. */
export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}
