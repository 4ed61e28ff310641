import { Link } from 'react-router';
import { paths } from '../../../config/paths';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';

interface TilesProps {
  readonly label: string;
  readonly field: 'domain' | 'scenario';
  readonly buckets: readonly { readonly value: string; readonly count: number }[];
  readonly small?: boolean;
}

/** Links into the result list, one for each value, with the count that the list will have. */
export function Tiles({ label, field, buckets, small = false }: TilesProps) {
  const language = useLanguage();
  if (buckets.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{label}</h2>
      <ul className={small ? 'home-tiles home-tiles--small' : 'home-tiles'}>
        {buckets.map(({ value, count }) => (
          <li key={value}>
            <Link to={paths.search({ filters: { [field]: [value] } })}>
              <span>{value}</span>{' '}
              <span className="home-tiles__count">{formatExact(count, language)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
