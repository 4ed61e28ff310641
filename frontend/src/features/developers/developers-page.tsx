import { useTranslation } from 'react-i18next';
import { BriefList } from '../../components/brief-list';
import { LoadError } from '../../components/load-error';
import { PageTitle } from '../../components/page-title';
import { Waiting } from '../../components/waiting';
import { paths } from '../../config/paths';
import { useInterfaces } from './api/use-interfaces';
import { CallingGuide } from './components/calling-guide';
import { DeveloperSteps } from './components/developer-steps';
import './developers-page.css';

/** 开发者中心: the way from an account to an application, interfaces to begin with, and how to call one. */
export function DevelopersPage() {
  const { t } = useTranslation();
  return (
    <div className="page developers">
      <PageTitle page={t('developers.title')} />
      <div>
        <h1>{t('developers.title')}</h1>
        <p>{t('developers.lead')}</p>
      </div>
      <DeveloperSteps />
      <InterfaceLists />
      <CallingGuide />
    </div>
  );
}

function InterfaceLists() {
  const { t } = useTranslation();
  const [{ data, error }, load] = useInterfaces();
  if (error !== undefined) {
    return <LoadError error={error} retry={() => load({ requestPolicy: 'network-only' })} />;
  }
  if (data === undefined) {
    return <Waiting lines={8} />;
  }
  return (
    <div className="developers-lists">
      <BriefList
        heading={t('developers.newest')}
        more={paths.search({ sort: 'UPDATED', filters: { category: ['INTERFACE'] } })}
        resources={data.newest.nodes}
      />
      <BriefList
        heading={t('developers.mostCalled')}
        more={paths.search({ sort: 'CALLS', filters: { category: ['INTERFACE'] } })}
        resources={data.mostCalled.nodes}
      />
      <BriefList
        heading={t('developers.bestRated')}
        more={paths.search({ sort: 'RATING', filters: { category: ['INTERFACE'] } })}
        resources={data.bestRated.nodes.filter(({ rating }) => rating != null)}
        none={t('developers.noneRated')}
      />
    </div>
  );
}
