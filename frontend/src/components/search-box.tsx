import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../config/paths';
import { emptySearch, type SearchState } from '../config/search-state';
import { Button } from './button';
import './search-box.css';

interface SearchBoxProps {
  /** The search that is shown now; its filters and sort stay when the words change. */
  readonly state?: SearchState;
  readonly large?: boolean;
}

const scopes = [
  ['ALL', 'search.all'],
  ['FIELDS', 'search.fields'],
] as const;

/** One field, two ways to search. The enter key searches in the scope that is in use. */
export function SearchBox({ state = emptySearch, large = false }: SearchBoxProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState(state.text);
  const [searched, setSearched] = useState(state.text);
  if (searched !== state.text) {
    // The address changed, for example by the back button: show what is searched now.
    setSearched(state.text);
    setText(state.text);
  }
  const search = (scope: SearchState['scope']) => {
    void navigate(paths.search({ ...state, text: text.trim(), scope, page: 1 }));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    search(state.scope);
  };
  return (
    <form className={large ? 'search-box search-box--large' : 'search-box'} role="search" onSubmit={submit}>
      <label className="visually-hidden" htmlFor={id}>
        {t('search.label')}
      </label>
      <input
        id={id}
        type="search"
        value={text}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        placeholder={t('search.placeholder')}
        onChange={(event) => setText(event.target.value)}
      />
      {scopes.map(([scope, label]) => (
        <Button
          key={scope}
          size="large"
          kind={scope === state.scope ? 'primary' : 'plain'}
          type={scope === state.scope ? 'submit' : 'button'}
          title={scope === 'FIELDS' ? t('search.fieldsHint') : undefined}
          onClick={scope === state.scope ? undefined : () => search(scope)}
        >
          {t(label)}
        </Button>
      ))}
    </form>
  );
}
