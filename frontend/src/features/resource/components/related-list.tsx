import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badges } from '../../../components/badges';
import { paths } from '../../../config/paths';
import { formatDate } from '../../../formatting/dates';
import type { ResourceDetails } from '../api/use-resource';
import { Section } from './section';

/** Resources that a reader of this one may want. */
export function RelatedList({ related }: { readonly related: ResourceDetails['related'] }) {
  const { t } = useTranslation();
  return (
    <Section id="related" heading={t('resource.related')} note={t('resource.relatedNote')}>
      <ul className="related-list">
        {related.map((resource) => (
          <li key={resource.key}>
            <h3>
              <Link to={paths.resource(resource.key)}>{resource.title}</Link>
            </h3>
            <Badges category={resource.category} isExample={resource.isExample} />
            <p className="dim">
              {resource.provider}
              {resource.updatedAt != null && ` · ${formatDate(resource.updatedAt)}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
