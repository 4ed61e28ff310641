import { useTranslation } from 'react-i18next';
import { Segments } from '../../../components/segments';
import { parseFragment } from '../../../formatting/fragments';
import type { SearchHit } from '../api/use-search-resources';

const fields = ['title', 'abstract', 'fileNames', 'dataItems', 'parameters', 'scenario', 'tags', 'keywords'] as const;
/** Their text stands in the result already, so the name of the field is enough. */
const shownElsewhere: readonly string[] = ['title', 'abstract'];

/** Why a result was found: the fields that matched, with the text where it is not shown elsewhere. */
export function MatchReason({ matches }: { readonly matches: SearchHit['matches'] }) {
  const { t } = useTranslation();
  if (matches.length === 0) {
    return null;
  }
  return (
    <ul className="match-reason" aria-label={t('results.matched')}>
      {matches.map(({ field, fragments }) => {
        const known = fields.find((name) => name === field);
        return (
          <li key={field}>
            <span className="match-reason__field">{known === undefined ? field : t(`match.${known}`)}</span>
            {!shownElsewhere.includes(field) &&
              fragments.map((fragment, place) => (
                <q key={place}>
                  <Segments segments={parseFragment(fragment)} />
                </q>
              ))}
          </li>
        );
      })}
    </ul>
  );
}
