import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { DataItemDetails } from '../api/use-resource';

interface ItemTableProps {
  readonly label: string;
  readonly items: readonly DataItemDetails[];
}

/** Data items as the manuals list them: number, name, code, type, length, description. */
export function ItemTable({ label, items }: ItemTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={label}
      columns={[
        { name: t('resource.itemNumber'), numeric: true },
        { name: t('resource.itemName') },
        { name: t('resource.itemCode') },
        { name: t('resource.itemType') },
        { name: t('resource.itemLength'), numeric: true },
        { name: t('resource.itemDescription') },
      ]}
      rows={items.map((item, place) => [
        place + 1,
        item.name,
        item.code == null ? null : <code key="code">{item.code}</code>,
        item.type == null ? null : t(`type.${item.type}`),
        item.length ?? null,
        item.description === '' ? null : item.description,
      ])}
    />
  );
}
