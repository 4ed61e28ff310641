import { Link } from 'react-router';
import './choice-links.css';

interface ChoiceLinksProps {
  readonly label: string;
  readonly choices: readonly { readonly text: string; readonly to: string; readonly isCurrent: boolean }[];
}

/** Ways to go on, side by side like tabs; each has an address, so that reload and back button keep the choice. */
export function ChoiceLinks({ label, choices }: ChoiceLinksProps) {
  return (
    <nav className="choice-links" aria-label={label}>
      <ul>
        {choices.map(({ text, to, isCurrent }) => (
          <li key={to}>
            <Link to={to} replace preventScrollReset aria-current={isCurrent ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
