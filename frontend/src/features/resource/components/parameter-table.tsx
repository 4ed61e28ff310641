import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { InterfaceDetails } from '../api/use-resource';
import { ownParameters } from '../call-input';

const types = ['TEXT', 'INTEGER', 'NUMBER', 'DATE'] as const;

/** What a call may carry: the three parameters of every interface, then its own. */
export function ParameterTable({ parameters }: { readonly parameters: InterfaceDetails['parameters'] }) {
  const { t } = useTranslation();
  const typeName = (type: string) => {
    const known = types.find((name) => name === type.toUpperCase());
    return known === undefined ? type : t(`type.${known}`);
  };
  const rows = [
    { name: 'pageNum', type: 'INTEGER', required: false, defaultValue: '1', description: t('call.pageNum') },
    { name: 'page', type: 'INTEGER', required: false, defaultValue: '10', description: t('call.page') },
    { name: 'authToken', type: 'TEXT', required: true, defaultValue: null, description: t('call.authToken') },
    ...ownParameters(parameters),
  ];
  return (
    <DataTable
      label={t('call.parameters')}
      columns={[
        { name: t('call.name') },
        { name: t('call.type') },
        { name: t('call.required') },
        { name: t('call.defaultValue') },
        { name: t('call.description') },
      ]}
      rows={rows.map((row) => [
        <code key="name">{row.name}</code>,
        typeName(row.type),
        row.required ? t('call.yes') : t('call.no'),
        row.defaultValue ?? null,
        row.description === '' ? t('call.filter') : row.description,
      ])}
    />
  );
}
