import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HotWords } from '../../../components/search-box/hot-words';
import { paths } from '../../../config/paths';
import { clearFilters, countFilters, type SearchState } from '../../../config/search-state';

/** Whether the text holds signs that narrow a search: "…" or -word. */
function hasSigns(text: string): boolean {
  return /["“”]|(?:^|\s)-\S/.test(text);
}

/** Nothing matches: what to do next, with what applies to this search. */
export function NoResults({ state }: { readonly state: SearchState }) {
  const { t } = useTranslation();
  const { text, scope } = state;
  return (
    <div className="panel no-results">
      <h2>{t('results.emptyTitle')}</h2>
      <p>{t('results.emptyText')}</p>
      <ul>
        {countFilters(state) > 0 && (
          <li>
            <Link to={paths.search(clearFilters(state))}>{t('results.emptyClear')}</Link>
          </li>
        )}
        {scope !== 'ALL' && text !== '' && (
          <li>
            <Link to={paths.search({ text })}>{t('results.emptyAll', { text })}</Link>
          </li>
        )}
        {hasSigns(text) && <li>{t('results.emptySigns')}</li>}
        {text !== '' && <li>{t('results.emptyShorter')}</li>}
        <li>
          <Link to={paths.search()}>{t('results.emptyBrowse')}</Link>
        </li>
      </ul>
      <HotWords />
    </div>
  );
}
