import { QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Controls } from '../../../components/controls';
import { paths } from '../../../config/paths';
import { useScan } from './use-scan';
import './doors.css';

/** Logs in by a phone that is logged in already and scans what is shown here (扫码登录). */
export function ScanLogin({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [state, again] = useScan(onDone);
  return (
    <section className="scan" aria-label={t('login.way.scan')}>
      <p>{t('doors.scan.lead')}</p>
      {state.phase === 'waiting' && (
        <>
          <div className="scan__picture">
            <Controls>
              <QRCode
                type="svg"
                aria-label={t('doors.scan.picture')}
                size={220}
                bordered={false}
                color="#000"
                bgColor="#fff"
                value={new URL(paths.scan(state.code), window.location.origin).href}
              />
            </Controls>
          </div>
          <p className="scan__number">
            {t('doors.scan.number')} <strong>{state.number}</strong>
          </p>
          <p className="dim">{t('doors.scan.numberNote')}</p>
        </>
      )}
      <p role="status">{state.phase !== 'waiting' && t(`doors.scan.${state.phase}`)}</p>
      {state.phase !== 'starting' && <Button onClick={again}>{t('doors.scan.again')}</Button>}
    </section>
  );
}
