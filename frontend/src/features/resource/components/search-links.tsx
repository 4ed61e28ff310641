import { Link } from 'react-router';
import { Dash } from '../../../components/dash';
import { paths } from '../../../config/paths';

interface SearchLinksProps {
  readonly values: readonly string[];
  /** The search that a value leads to. */
  readonly toLink: (value: string) => Parameters<typeof paths.search>[0];
}

/** Values that lead to the other resources which share them. */
export function SearchLinks({ values, toLink }: SearchLinksProps) {
  if (values.length === 0) {
    return <Dash />;
  }
  return (
    <span className="search-links">
      {values.map((value) => (
        <Link key={value} to={paths.search(toLink(value))}>
          {value}
        </Link>
      ))}
    </span>
  );
}
