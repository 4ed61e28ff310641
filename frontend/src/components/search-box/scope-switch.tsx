import { useTranslation } from 'react-i18next';
import { scopes } from '../../config/search-state';
import type { SearchScope } from '../../graphql/graphql';

interface ScopeSwitchProps {
  readonly scope: SearchScope;
  readonly change: (scope: SearchScope) => void;
}

/** Where to search. Buttons, not a select: nothing happens until one is pressed. */
export function ScopeSwitch({ scope, change }: ScopeSwitchProps) {
  const { t } = useTranslation();
  return (
    <div className="scope-switch" role="group" aria-label={t('search.scopes')}>
      {scopes.map((offered) => (
        <button key={offered} type="button" aria-pressed={offered === scope} onClick={() => change(offered)}>
          {t(`search.scope.${offered}`)}
        </button>
      ))}
    </div>
  );
}
