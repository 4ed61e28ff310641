import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { safeNext } from '../../config/next-path';
import { paths, registerKinds } from '../../config/paths';
import { ChoiceLinks } from '../../components/choice-links';
import { OrganisationForm } from './components/organisation-form';
import { PersonForm } from './components/person-form';
import { Sheet } from './components/sheet';

const tabs = ['person', 'organisation'] as const;

/** Where people and organisations get an account. */
export function RegisterPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const next = params.get('next');
  const kind = registerKinds.find((known) => known === params.get('kind')) ?? 'person';
  const done = () => void navigate(safeNext(next), { replace: true });
  return (
    <Sheet title={t('register.title')}>
      <p>
        {t('register.hasAccount')} <Link to={paths.login(next)}>{t('register.toLogin')}</Link>
      </p>
      <ChoiceLinks
        label={t('register.kinds')}
        choices={tabs.map((tab) => ({
          text: t(`register.kind.${tab}`),
          to: paths.register(next, tab),
          isCurrent: kind === tab,
        }))}
      />
      {kind === 'person' && (
        <p className="sheet__aside">
          <Link to={paths.register(next, 'foreigner')} replace>
            {t('register.kind.foreigner')}
          </Link>
        </p>
      )}
      {kind === 'foreigner' && (
        <p className="sheet__aside">
          {t('register.foreignerNote')}{' '}
          <Link to={paths.register(next)} replace>
            {t('register.foreignerBack')}
          </Link>
        </p>
      )}
      {kind === 'organisation' ? (
        <OrganisationForm onDone={done} />
      ) : (
        <PersonForm key={kind} kind={kind === 'foreigner' ? 'FOREIGNER' : 'RESIDENT'} onDone={done} />
      )}
    </Sheet>
  );
}
