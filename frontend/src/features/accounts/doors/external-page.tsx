import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { LoadError } from '../../../components/load-error';
import { Waiting } from '../../../components/waiting';
import { safeNext } from '../../../config/next-path';
import { bindWays, paths } from '../../../config/paths';
import { useProviderName } from '../api/doors';
import { ExternalStrangerQuery } from '../api/external';
import { ChoiceLinks } from '../../../components/choice-links';
import { Sheet } from '../components/sheet';
import { BindForm } from './bind-form';
import { ExternalRegisterForm } from './external-register-form';

/** Where somebody lands whom a provider knows and this portal does not yet. */
export function ExternalPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const nameOf = useProviderName();
  const [{ data, error }, load] = useQuery({ query: ExternalStrangerQuery, requestPolicy: 'network-only' });
  const stranger = data?.externalStranger;
  const way = bindWays.find((known) => known === params.get('as')) ?? 'bind';
  const done = () => void navigate(safeNext(stranger?.next ?? null), { replace: true });
  return (
    <Sheet title={t('doors.external.title')}>
      {error !== undefined && <LoadError error={error} retry={() => load({ requestPolicy: 'network-only' })} />}
      {error === undefined && data === undefined && <Waiting lines={6} />}
      {data !== undefined && stranger == null && (
        <p role="alert">
          {t('doors.external.over')} <Link to={paths.login()}>{t('doors.external.toLogin')}</Link>
        </p>
      )}
      {stranger != null && (
        <>
          <p>
            {stranger.provider == null
              ? t('doors.external.leadUnknown')
              : t('doors.external.lead', { provider: nameOf(stranger.provider) })}{' '}
            {stranger.isVerified && t('doors.external.verified')}
          </p>
          <ChoiceLinks
            label={t('doors.external.ways')}
            choices={bindWays.map((one) => ({
              text: t(`doors.external.way.${one}`),
              to: paths.external(one),
              isCurrent: way === one,
            }))}
          />
          {way === 'bind' ? <BindForm onDone={done} /> : <ExternalRegisterForm onDone={done} />}
        </>
      )}
    </Sheet>
  );
}
