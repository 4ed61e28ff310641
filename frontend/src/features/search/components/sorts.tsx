import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths';
import { sorts, type SearchState } from '../../../config/search-state';

/** The orders of the list as links: nothing happens until one is chosen on purpose. */
export function Sorts({ state }: { readonly state: SearchState }) {
  const { t } = useTranslation();
  return (
    <nav className="sorts" aria-label={t('results.sortBy')}>
      <ul>
        {sorts.map((sort) => (
          <li key={sort}>
            <Link
              to={paths.search({ ...state, sort, page: 1 })}
              preventScrollReset
              aria-current={sort === state.sort ? 'true' : undefined}
            >
              {t(`sort.${sort}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
