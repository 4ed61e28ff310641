import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { OperationDetails } from '../api/use-resource';

/** What a row holds, by the names in the answer. */
export function ReturnTable({ returns }: { readonly returns: OperationDetails['returns'] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('interfaces.returns')}
      columns={[
        { name: t('call.name') },
        { name: t('interfaces.item') },
        { name: t('call.type') },
        { name: t('interfaces.size'), numeric: true },
        { name: t('call.description') },
      ]}
      rows={returns.map(({ name, item }) => [
        <code key="name">{name}</code>,
        item.name,
        item.type == null ? null : t(`type.${item.type}`),
        item.length ?? null,
        item.description === '' ? null : item.description,
      ])}
    />
  );
}
