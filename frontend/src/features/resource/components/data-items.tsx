import { useTranslation } from 'react-i18next';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { DataItemDetails } from '../api/use-resource';
import { ItemTable } from './item-table';
import { Section } from './section';

/** What the columns of the data mean. */
export function DataItems({ items }: { readonly items: readonly DataItemDetails[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Section
      id="items"
      heading={t('resource.items')}
      note={t('resource.itemsNote', { total: formatExact(items.length, language) })}
    >
      <ItemTable label={t('resource.items')} items={items} />
    </Section>
  );
}
