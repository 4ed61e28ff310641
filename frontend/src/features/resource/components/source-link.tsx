import { useTranslation } from 'react-i18next';
import { Dash } from '../../../components/dash';
import { webAddress } from '../../../formatting/links';

interface SourceLinkProps {
  readonly portal: string | null | undefined;
  readonly url: string | null | undefined;
}

/** Where the record comes from. Only web addresses become links. */
export function SourceLink({ portal, url }: SourceLinkProps) {
  const { t } = useTranslation();
  const address = webAddress(url);
  if (address === null) {
    return portal == null && url == null ? <Dash /> : <span>{portal ?? url}</span>;
  }
  return (
    <span className="search-links">
      {portal != null && <span>{portal}</span>}
      <a href={address} target="_blank" rel="noreferrer">
        {t('metadata.sourceLink')}
        <span aria-hidden="true">{' ↗'}</span>
        <span className="visually-hidden">{t('site.opensNewTab')}</span>
      </a>
    </span>
  );
}
