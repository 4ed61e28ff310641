import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMe } from '../../components/session/me';
import { safeNext } from '../../config/next-path';
import { loginWays, paths } from '../../config/paths';
import { ChoiceLinks } from '../../components/choice-links';
import { CodeLogin } from './components/code-login';
import { PasswordLogin } from './components/password-login';
import { Sheet } from './components/sheet';
import { OtherDoors } from './doors/other-doors';
import { ScanLogin } from './doors/scan-login';

const forms = { password: PasswordLogin, code: CodeLogin, scan: ScanLogin } as const;

/** Where people log in. */
export function LoginPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const me = useMe();
  const next = params.get('next');
  const way = loginWays.find((known) => known === params.get('by')) ?? 'password';
  const Way = forms[way];
  const done = () => void navigate(safeNext(next), { replace: true });
  return (
    <Sheet title={t('login.title')}>
      {me != null && (
        <p className="notice">
          {t('login.signedIn', { name: me.userName })} <Link to={safeNext(next)}>{t('login.goOn')}</Link>
        </p>
      )}
      <ChoiceLinks
        label={t('login.ways')}
        choices={loginWays.map((one) => ({
          text: t(`login.way.${one}`),
          to: paths.login(next, one),
          isCurrent: way === one,
        }))}
      />
      <Way onDone={done} />
      <OtherDoors next={safeNext(next)} />
      <p className="row">
        <span>
          {t('login.noAccount')} <Link to={paths.register(next)}>{t('login.toRegister')}</Link>
        </span>
        <Link to={paths.reset}>{t('login.forgotten')}</Link>
      </p>
    </Sheet>
  );
}
