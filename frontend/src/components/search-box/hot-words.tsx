import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../config/paths';
import { useHotWords } from './api/use-hot-words';
import './hot-words.css';

/** What others search most, as links. Its line is there from the start, so nothing moves when the words arrive. */
export function HotWords() {
  const { t } = useTranslation();
  const id = useId();
  const words = useHotWords();
  return (
    <div className="hot-words">
      {words.length > 0 && (
        <>
          <span id={id} className="hot-words__name">
            {t('search.group.HOT')}
          </span>
          <ul aria-labelledby={id}>
            {words.map((text) => (
              <li key={text}>
                <Link to={paths.search({ text })}>{text}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
