import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { Controls } from '../../components/controls';
import { LoadError } from '../../components/load-error';
import { PageTitle } from '../../components/page-title';
import { Waiting } from '../../components/waiting';
import { useResource, type ResourceDetails } from './api/use-resource';
import { AbsentParts } from './components/absent-parts';
import { DataItems } from './components/data-items';
import { FileList } from './components/file-list';
import { InterfaceSection } from './components/interface-section';
import { Metadata } from './components/metadata';
import { RelatedList } from './components/related-list';
import { ResourceHead } from './components/resource-head';
import { SampleSection } from './components/sample-section';
import { Section } from './components/section';
import { SectionNav } from './components/section-nav';
import { sectionsOf } from './sections';
import './resource-page.css';

/** All that is known of one resource, on one page. */
export function ResourcePage() {
  const { key = '' } = useParams();
  const [{ data, error }, load] = useResource(key);
  if (error !== undefined) {
    return (
      <div className="page">
        <LoadError error={error} retry={() => load({ requestPolicy: 'network-only' })} />
      </div>
    );
  }
  if (data === undefined) {
    return (
      <div className="page">
        <Waiting lines={16} />
      </div>
    );
  }
  return data.resource == null ? <NoResource /> : <ResourceContent key={data.resource.key} resource={data.resource} />;
}

function NoResource() {
  const { t } = useTranslation();
  return (
    <div className="page page--narrow">
      <PageTitle page={t('resource.missingTitle')} />
      <h1>{t('resource.missingTitle')}</h1>
      <p>{t('resource.missingText')}</p>
    </div>
  );
}

function ResourceContent({ resource }: { readonly resource: ResourceDetails }) {
  const { t } = useTranslation();
  const sections = sectionsOf(resource);
  const { hash } = useLocation();
  useEffect(() => {
    // The browser looked for the anchor before the page had it.
    if (hash !== '') {
      document.getElementById(hash.slice(1))?.scrollIntoView();
    }
  }, [hash]);
  return (
    <Controls>
      <div className="page resource">
        <PageTitle page={resource.title} />
        <ResourceHead resource={resource} />
        <SectionNav sections={sections} />
        <Section id="overview" heading={t('resource.overview')}>
          <Metadata resource={resource} />
          {resource.files.length > 0 && <FileList files={resource.files} />}
          <AbsentParts resource={resource} />
        </Section>
        {sections.includes('sample') && resource.sample != null && <SampleSection sample={resource.sample} />}
        {sections.includes('items') && <DataItems items={resource.dataItems} />}
        {sections.includes('interfaces') && <InterfaceSection resource={resource} />}
        {sections.includes('related') && <RelatedList related={resource.related} />}
      </div>
    </Controls>
  );
}
