import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../../config/paths';
import { Sheet } from '../components/sheet';

/** As the portal names them in the address. */
const reasons = {
  'visit-over': 'visitOver',
  denied: 'denied',
  'provider-failed': 'providerFailed',
  'no-certificate': 'noCertificate',
  'foreign-certificate': 'foreignCertificate',
  'expired-certificate': 'expiredCertificate',
  'revoked-certificate': 'revokedCertificate',
  'no-credit-code': 'noCreditCode',
  'no-organisation': 'noOrganisation',
  'unproven-organisation': 'unprovenOrganisation',
  blocked: 'blocked',
} as const;

function isReason(text: string | null): text is keyof typeof reasons {
  return text !== null && Object.hasOwn(reasons, text);
}

/** Why logging in by a provider or a certificate did not work, and what to do. */
export function LoginProblemPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const why = params.get('why');
  const reason = isReason(why) ? reasons[why] : 'unknown';
  return (
    <Sheet title={t('doors.problem.title')}>
      <p role="alert">{t(`doors.problem.why.${reason}`)}</p>
      <p className="row">
        {reason === 'noOrganisation' && (
          <Link to={paths.register(null, 'organisation')}>{t('doors.problem.toRegister')}</Link>
        )}
        <Link to={paths.login()}>{t('doors.problem.toLogin')}</Link>
      </p>
    </Sheet>
  );
}
