import { useState, useSyncExternalStore } from 'react';
import { recentSearches, watchSearches } from '../../config/recent-searches';
import { useHotWords } from './api/use-hot-words';
import { useSuggestions } from './api/use-suggestions';
import { groupSuggestions, offeredFirst, type BoxGroup, type BoxOption } from './box-options';

/** The list below the box: what it holds, whether it is open, and the line that the arrow keys have reached. */
export interface Popup {
  readonly groups: readonly BoxGroup[];
  readonly options: readonly BoxOption[];
  readonly shown: boolean;
  /** The suggestions could not be had; searching may still work. */
  readonly failed: boolean;
  readonly active: BoxOption | undefined;
  readonly show: () => void;
  readonly close: () => void;
  /** Goes down or up by one line. Above the first and below the last line lies the typed text itself. */
  readonly move: (step: 1 | -1) => void;
  readonly leaveList: () => void;
}

export function usePopup(text: string, composing: boolean): Popup {
  const [open, setOpen] = useState(false);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const typed = text.trim();
  const recent = useSyncExternalStore(watchSearches, recentSearches);
  const hot = useHotWords(open && typed === '');
  const { suggestions, failed } = useSuggestions(typed, open && !composing);
  const groups = typed === '' ? offeredFirst(recent, hot) : groupSuggestions(suggestions);
  const options = groups.flatMap((group) => group.options);
  const place = options.findIndex(({ key }) => key === activeKey);
  return {
    groups,
    options,
    shown: open && (options.length > 0 || failed),
    failed,
    active: options[place],
    show: () => setOpen(true),
    close: () => {
      setOpen(false);
      setActiveKey(null);
    },
    move: (step) => {
      const places = options.length + 1;
      setActiveKey(options[((place + 1 + step + places) % places) - 1]?.key ?? null);
    },
    leaveList: () => setActiveKey(null),
  };
}
