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

interface Pages {
  readonly known: number;
  /** Whether no more than these can follow. */
  readonly all: boolean;
}

/** The pages of the list. A total counts records, so the pages of grouped series are only known as far as one has read. */
function pagesOf({ page, groupSeries }: SearchState, answer: SearchAnswer | undefined): Pages {
  if (answer === undefined) {
    return { known: 0, all: false };
  }
  const counted = Math.ceil(answer.totalCount / pageSize);
  if (answer.totalIsExact && !groupSeries) {
    return { known: counted, all: true };
  }
  const read = answer.pageInfo.hasNextPage && answer.edges.length === pageSize ? page + 1 : page;
  return { known: groupSeries ? read : Math.max(counted, read), all: false };
}

/** The list in whichever of its states it is, and the line that announces it. */
export function ResultList({ state, results }: ResultListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { answer, error, waiting, retry } = results;
  const pages = pagesOf(state, answer);
  const exact = (value: number) => formatExact(value, language);
  return (
    <>
      <div className="result-head">
        <p role="status">
          {waiting && <span className="dim">{t('results.waiting')}</span>}
          {!waiting && answer !== undefined && (
            <>
              <strong>{t(answer.totalIsExact ? 'results.total' : 'results.totalAtLeast', { total: exact(answer.totalCount) })}</strong>
              {state.groupSeries && <span className="dim">{t('results.grouped')}</span>}
              {pages.known > 1 && (
                <span className="dim">
                  {pages.all
                    ? t('results.pageOf', { page: exact(state.page), pages: exact(pages.known) })
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
          {pages.all && <p>{t('results.beyondText', { pages: exact(pages.known) })}</p>}
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
          <Pager state={state} pages={pages.known} />
        </>
      )}
    </>
  );
}
