import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { countFilters, filterFields, type SearchState } from '../../../config/search-state';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { Facets } from '../facets';
import { FacetList } from './facet-list';

interface FacetDrawerProps {
  readonly facets: Facets;
  readonly state: SearchState;
  /** Undefined while it is not known. */
  readonly total: number | undefined;
}

/** All filters behind one button, for narrow screens. */
export function FacetDrawer({ facets, state, total }: FacetDrawerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const set = countFilters(state);
  return (
    <div className="facet-drawer">
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        {set === 0 ? t('results.filters') : t('results.filtersWith', { total: set })}
      </Button>
      <Drawer
        title={t('results.filters')}
        open={open}
        onClose={() => setOpen(false)}
        size={320}
        footer={
          <Button kind="primary" onClick={() => setOpen(false)}>
            {t('results.showResults', { total: total === undefined ? '…' : formatExact(total, language) })}
          </Button>
        }
      >
        {filterFields.map((field) => (
          <FacetList key={field} field={field} facets={facets} state={state} />
        ))}
      </Drawer>
    </div>
  );
}
