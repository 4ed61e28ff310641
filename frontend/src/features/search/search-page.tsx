import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Controls } from '../../components/controls';
import { PageTitle } from '../../components/page-title';
import { SearchBox } from '../../components/search-box/search-box';
import { Waiting } from '../../components/waiting';
import { parseSearch, type SearchState } from '../../config/search-state';
import { ActiveFilters } from './components/active-filters';
import { FacetDrawer } from './components/facet-drawer';
import { FacetList } from './components/facet-list';
import { FacetRow } from './components/facet-row';
import { ResultList } from './components/result-list';
import { useResults } from './use-results';
import './search-page.css';

const topFields = ['domain', 'category', 'openType', 'scenario'] as const;
const sideFields = ['provider', 'score', 'format'] as const;

function useHeading({ text, scope }: SearchState): string {
  const { t } = useTranslation();
  if (text === '') {
    return t('results.heading');
  }
  return scope === 'ALL' ? t('results.headingFor', { text }) : t(`results.headingIn.${scope}`, { text });
}

/** The result list. Its address is its whole state: what it shows can be sent, kept and gone back to. */
export function SearchPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const state = useMemo(() => parseSearch(params), [params]);
  const results = useResults(state);
  const heading = useHeading(state);
  const facets = results.answer?.facets ?? [];
  return (
    <Controls>
      <div className="page search">
        <PageTitle page={state.text === '' ? t('results.title') : t('results.titleFor', { text: state.text })} />
        <SearchBox state={state} />
        <h1>{heading}</h1>
        <div className="panel search-top">
          {results.answer === undefined && results.error === undefined && <Waiting lines={4} />}
          {topFields.map((field) => (
            <FacetRow key={field} field={field} facets={facets} state={state} />
          ))}
        </div>
        <div className="search-body">
          <aside className="search-side" aria-label={t('results.filters')}>
            {sideFields.map((field) => (
              <FacetList key={field} field={field} facets={facets} state={state} />
            ))}
          </aside>
          <section className="search-results" aria-label={t('results.list')}>
            <FacetDrawer facets={facets} state={state} total={results.answer?.totalCount} />
            <ActiveFilters state={state} />
            <ResultList state={state} results={results} />
          </section>
        </div>
      </div>
    </Controls>
  );
}
