import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths';
import type { SearchState } from '../../../config/search-state';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { pagesToOffer } from '../pages-to-offer';

interface PagerProps {
  readonly state: SearchState;
  readonly pages: number;
}

/** The neighbouring pages, as links. */
export function Pager({ state, pages }: PagerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (pages <= 1) {
    return null;
  }
  const to = (page: number) => paths.search({ ...state, page });
  return (
    <nav className="pager" aria-label={t('results.pages')}>
      {state.page > 1 && (
        <Link to={to(state.page - 1)} rel="prev">
          {t('results.previous')}
        </Link>
      )}
      <ul>
        {pagesToOffer(state.page, pages).map((page, place, all) => (
          <li key={page}>
            {place > 0 && page - (all[place - 1] ?? page) > 1 && <span aria-hidden="true">{'…'}</span>}
            <Link
              to={to(page)}
              aria-label={t('results.page', { page: formatExact(page, language) })}
              aria-current={page === state.page ? 'page' : undefined}
            >
              {formatExact(page, language)}
            </Link>
          </li>
        ))}
      </ul>
      {state.page < pages && (
        <Link to={to(state.page + 1)} rel="next">
          {t('results.next')}
        </Link>
      )}
    </nav>
  );
}
