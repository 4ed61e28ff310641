import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths, type SearchLink } from '../../config/paths';
import { rememberSearch } from '../../config/recent-searches';
import { emptySearch, type SearchState } from '../../config/search-state';
import type { SearchScope } from '../../graphql/graphql';
import { Button } from '../button';
import type { BoxOption } from './box-options';
import { ScopeSwitch } from './scope-switch';
import { optionId, SearchPopup } from './search-popup';
import { usePopup } from './use-popup';
import './search-box.css';

interface SearchBoxProps {
  /** The search that is shown now; its filters and sort stay when the words change. */
  readonly state?: SearchState;
  /** Small: one line that searches everything. */
  readonly size?: 'small' | 'medium' | 'large';
}

/** The letters go to the input method, not to the page. Safari ends the composition before the key that ended it. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** On a phone the keyboard covers what was found. */
function hidesKeyboard(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}

/** The search: a box with suggestions (the combobox pattern of WAI-ARIA) and where to look. */
export function SearchBox({ state = emptySearch, size = 'medium' }: SearchBoxProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(state.text);
  const [scope, setScope] = useState(state.scope);
  const [searched, setSearched] = useState({ text, scope });
  const [composing, setComposing] = useState(false);
  const popup = usePopup(text, composing);
  if (searched.text !== state.text || searched.scope !== state.scope) {
    // The address changed, for example by the back button: show what is searched now.
    setSearched({ text: state.text, scope: state.scope });
    setText(state.text);
    setScope(state.scope);
  }

  const open = (link: SearchLink) => {
    rememberSearch({ text: link.text ?? '', scope: link.scope ?? 'ALL' });
    popup.close();
    if (hidesKeyboard()) {
      input.current?.blur();
    }
    void navigate(paths.search(link));
  };
  const search = (within: SearchScope) => open({ ...state, text: text.trim(), scope: within, page: 1 });
  const choose = ({ link }: BoxOption) => {
    // It stands for resources of the whole catalogue, so the filters of the present list do not narrow it.
    setText(link.text ?? '');
    setScope(link.scope ?? 'ALL');
    open({ groupSeries: state.groupSeries, ...link });
  };
  const backToBox = () => {
    input.current?.focus();
    popup.close();
  };
  const changeScope = (next: SearchScope) => {
    setScope(next);
    if (text.trim() !== '') {
      search(next);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    search(scope);
  };
  const closeOutside = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      popup.close();
    }
  };
  const showWhenEmpty = () => {
    if (text === '') {
      popup.show();
    }
  };

  const arrow = (event: KeyboardEvent, step: 1 | -1) => {
    event.preventDefault();
    if (popup.shown) {
      popup.move(step);
    } else {
      popup.show();
    }
  };
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: (event) => arrow(event, 1),
    ArrowUp: (event) => arrow(event, -1),
    Home: popup.leaveList,
    End: popup.leaveList,
    Enter: (event) => {
      if (popup.active !== undefined) {
        event.preventDefault();
        choose(popup.active);
      }
    },
    Escape: (event) => {
      event.preventDefault();
      if (popup.shown) {
        popup.close();
      } else {
        setText('');
      }
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isComposing(event)) {
      keys[event.key]?.(event);
    } else if (event.key === 'Enter') {
      event.preventDefault();
    }
  };

  const listed = popup.shown && popup.options.length > 0;
  const listId = `${id}-list`;
  const active = popup.active === undefined ? undefined : optionId(listId, popup.options.indexOf(popup.active));
  return (
    <form className={`search-box search-box--${size}`} role="search" onSubmit={submit}>
      {size !== 'small' && <ScopeSwitch scope={scope} change={changeScope} />}
      <div className="search-box__line">
        {/* Hears where the focus of its parts goes; it is not operated itself. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div className="search-box__field" onBlur={closeOutside}>
          <label className="visually-hidden" htmlFor={id}>
            {t('search.label')}
          </label>
          <input
            id={id}
            ref={input}
            type="search"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={listed}
            aria-controls={listed ? listId : undefined}
            aria-activedescendant={listed ? active : undefined}
            value={text}
            maxLength={200}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            placeholder={t(`search.placeholder.${scope}`)}
            onChange={(event) => {
              setText(event.target.value);
              popup.leaveList();
              popup.show();
            }}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
            onFocus={showWhenEmpty}
            onClick={showWhenEmpty}
            onKeyDown={onKeyDown}
          />
          {popup.shown && <SearchPopup id={listId} popup={popup} choose={choose} backToBox={backToBox} />}
          <span className="visually-hidden" aria-live="polite">
            {listed && t('search.optionCount', { total: popup.options.length })}
            {popup.shown && popup.failed && t('search.noSuggestions')}
          </span>
        </div>
        <Button type="submit" kind="primary" size={size === 'small' ? 'medium' : 'large'}>
          {t('search.submit')}
        </Button>
      </div>
    </form>
  );
}
