import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../config/paths';
import type { SearchState } from '../../../config/search-state';

/** Whether a series stands in the list once or with each of its records. */
export function GroupSwitch({ state }: { readonly state: SearchState }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toggle = () => {
    void navigate(paths.search({ ...state, groupSeries: !state.groupSeries, page: 1 }), { preventScrollReset: true });
  };
  return (
    <Checkbox className="group-switch" checked={state.groupSeries} onChange={toggle}>
      {t('results.groupSeries')} <span className="dim">{t('results.groupSeriesHint')}</span>
    </Checkbox>
  );
}
