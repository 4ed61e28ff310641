import { useTranslation } from 'react-i18next';
import { BriefList } from '../../components/brief-list';
import { LoadError } from '../../components/load-error';
import { PageTitle } from '../../components/page-title';
import { HotWords } from '../../components/search-box/hot-words';
import { SearchBox } from '../../components/search-box/search-box';
import { Waiting } from '../../components/waiting';
import { paths } from '../../config/paths';
import type { HomeQuery } from '../../graphql/graphql';
import { useHome } from './api/use-home';
import { Figures } from './components/figures';
import { Tiles } from './components/tiles';
import './home-page.css';

function bucketsOf(data: HomeQuery, field: string) {
  return data.overview.facets.find((facet) => facet.field === field)?.buckets ?? [];
}

/** The first scenarios that are names. Some sources write a whole sentence there, which is no tile. */
function namesOnly<T extends { readonly value: string }>(buckets: readonly T[]): readonly T[] {
  return buckets.filter(({ value }) => value.length <= 12).slice(0, 12);
}

/** Search, the catalogue at a glance, and the ways into it. */
export function HomePage() {
  const { t } = useTranslation();
  const [{ data, error }, load] = useHome();
  const retry = () => load({ requestPolicy: 'network-only' });
  return (
    <>
      <PageTitle page={t('home.title')} />
      <section className="home-search">
        <div className="home-search__inner">
          <h1>{t('home.heading')}</h1>
          <p>{t('home.lead')}</p>
          <SearchBox size="large" />
          <HotWords />
        </div>
      </section>
      <div className="page home">
        {error !== undefined && <LoadError error={error} retry={retry} />}
        {error === undefined && data === undefined && <Waiting lines={12} />}
        {data !== undefined && <HomeContent data={data} />}
      </div>
    </>
  );
}

function HomeContent({ data }: { readonly data: HomeQuery }) {
  const { t } = useTranslation();
  return (
    <>
      <Figures catalog={data.catalog} />
      <Tiles label={t('home.domains')} field="domain" buckets={bucketsOf(data, 'domain')} />
      <Tiles label={t('home.scenarios')} field="scenario" buckets={namesOnly(bucketsOf(data, 'scenario'))} small />
      <div className="home-lists">
        <BriefList
          heading={t('home.newest')}
          more={paths.search({ sort: 'UPDATED', filters: { category: ['PRODUCT'] } })}
          resources={data.newest.nodes}
        />
        <BriefList
          heading={t('home.hottest')}
          more={paths.search({ sort: 'VIEWS', filters: { category: ['PRODUCT'] } })}
          resources={data.hottest.nodes}
        />
        <BriefList
          heading={t('home.hottestInterfaces')}
          more={paths.search({ sort: 'CALLS', filters: { category: ['INTERFACE'] } })}
          resources={data.hottestInterfaces.nodes}
        />
      </div>
    </>
  );
}
