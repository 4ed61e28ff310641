import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface PageLinksProps {
  /** Where the list begins; null on its first page. */
  readonly first: string | null;
  /** The page after this one; null on the last. */
  readonly next: string | null;
}

/** From one page of a list to the next, and back to its beginning. */
export function PageLinks({ first, next }: PageLinksProps) {
  const { t } = useTranslation();
  return first === null && next === null ? null : (
    <nav className="row" aria-label={t('operations.pages')}>
      {first !== null && <Link to={first}>{t('operations.firstPage')}</Link>}
      {next !== null && <Link to={next}>{t('operations.nextPage')}</Link>}
    </nav>
  );
}
