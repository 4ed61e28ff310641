import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LoadError } from '../../../components/load-error';
import { Waiting } from '../../../components/waiting';
import { paths } from '../../../config/paths';
import type { SearchState } from '../../../config/search-state';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { pageSize, type SearchAnswer } from '../api/use-search-resources';
import type { Results } from '../use-results';
import { DidYouMean } from './did-you-mean';
import { GroupSwitch } from './group-switch';
import { NoResults } from './no-results';
import { Pager } from './pager';
import { ResultItem } from './result-item';
import { Sorts } from './sorts';

interface ResultListProps {
  readonly state: SearchState;
  readonly results: Results;
}

/** How many pages there are; of a list whose size is not known, as many as are known to be. */
function pagesOf(state: SearchState, answer: SearchAnswer | undefined): number {
  if (answer === undefined) {
    return 0;
  }
  const counted = Math.ceil(answer.totalCount / pageSize);
  return answer.totalIsExact || !answer.pageInfo.hasNextPage ? counted : Math.max(counted, state.page + 1);
}

/** The list in whichever of its states it is, and the line that announces it. */
export function ResultList({ state, results }: ResultListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { answer, error, waiting, retry } = results;
  const isExact = answer?.totalIsExact ?? true;
  const pages = pagesOf(state, answer);
  const exact = (value: number) => formatExact(value, language);
  return (
    <>
      <div className="result-head">
        <p role="status">
          {waiting && <span className="dim">{t('results.waiting')}</span>}
          {!waiting && answer !== undefined && (
            <>
              <strong>{t(isExact ? 'results.total' : 'results.totalAtLeast', { total: exact(answer.totalCount) })}</strong>
              {pages > 1 && (
                <span className="dim">
                  {isExact
                    ? t('results.pageOf', { page: exact(state.page), pages: exact(pages) })
                    : t('results.page', { page: exact(state.page) })}
                </span>
              )}
            </>
          )}
        </p>
        <GroupSwitch state={state} />
        <Sorts state={state} />
      </div>
      {error !== undefined && <LoadError error={error} retry={retry} />}
      {error === undefined && answer === undefined && (
        <div className="panel result-waiting">
          <Waiting lines={15} />
        </div>
      )}
      {answer?.didYouMean != null && !waiting && <DidYouMean state={state} meant={answer.didYouMean} />}
      {answer?.totalCount === 0 && <NoResults state={state} />}
      {answer !== undefined && answer.totalCount > 0 && answer.edges.length === 0 && !waiting && (
        <div className="panel no-results">
          <h2>{t('results.beyondTitle')}</h2>
          <p>{t('results.beyondText', { pages: exact(pages) })}</p>
          <Link to={paths.search({ ...state, page: 1 })}>{t('results.beyondFirst')}</Link>
        </div>
      )}
      {answer !== undefined && answer.edges.length > 0 && (
        <>
          <ol className={waiting ? 'panel result-list is-stale' : 'panel result-list'} aria-busy={waiting}>
            {answer.edges.map((hit) => (
              <ResultItem key={hit.node.key} hit={hit} state={state} />
            ))}
          </ol>
          <Pager state={state} pages={pages} />
        </>
      )}
    </>
  );
}
