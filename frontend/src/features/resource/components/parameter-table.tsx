import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { useLanguage } from '../../../i18n/use-language';
import type { OperationDetails, ParameterDetails } from '../api/use-resource';
import { meaningOf } from '../meaning';

type Shown = OperationDetails['headers'][number] & Partial<Pick<ParameterDetails, 'item' | 'least' | 'most'>>;

/** What a call may carry: name, data item, type, size, whether it must, what counts without it, and what it means. */
export function ParameterTable({ label, parameters }: { readonly label: string; readonly parameters: readonly Shown[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const size = ({ item, least, most }: Shown) =>
    least != null && most != null ? t('interfaces.range', { least, most }) : (item?.length ?? null);
  return (
    <DataTable
      label={label}
      columns={[
        { name: t('call.name') },
        { name: t('interfaces.item') },
        { name: t('call.type') },
        { name: t('interfaces.size') },
        { name: t('call.required') },
        { name: t('call.defaultValue') },
        { name: t('call.description') },
      ]}
      rows={parameters.map((parameter) => [
        <code key="name">{parameter.name}</code>,
        parameter.item?.name ?? null,
        t(`type.${parameter.item?.type ?? (parameter.least == null ? 'TEXT' : 'INTEGER')}`),
        size(parameter),
        parameter.required ? t('call.yes') : t('call.no'),
        parameter.defaultValue ?? null,
        meaningOf(parameter, language) === '' ? t('call.filter') : meaningOf(parameter, language),
      ])}
    />
  );
}
