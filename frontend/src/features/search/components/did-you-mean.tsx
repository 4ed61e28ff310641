import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths';
import type { SearchState } from '../../../config/search-state';

interface DidYouMeanProps {
  readonly state: SearchState;
  readonly meant: string;
}

/** Says plainly that nothing has what was typed, and offers what was probably meant. */
export function DidYouMean({ state, meant }: DidYouMeanProps) {
  const { t } = useTranslation();
  return (
    <div className="did-you-mean panel">
      <p>{t('results.notExactly', { text: state.text })}</p>
      <p>
        {t('results.didYouMean')} <Link to={paths.search({ ...state, text: meant, page: 1 })}>{meant}</Link>
      </p>
    </div>
  );
}
