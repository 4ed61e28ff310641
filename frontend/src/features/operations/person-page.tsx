import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DataTable } from '../../components/data-table';
import { Waiting } from '../../components/waiting';
import { paths } from '../../config/paths';
import { formatDate, formatMoment } from '../../formatting/dates';
import { usePerson, type Person } from './api/use-person';
import { FactList, type Fact } from './components/fact-list';
import { OperationsError } from './components/operations-error';
import { QuotaField } from './components/quota-field';
import { RoleForm } from './components/role-form';
import { OperationsFrame } from './operations-frame';
import type { OperatorAccess } from './operator-access';
import { AllowedTable } from './oversight/allowed-table';
import { SignInPanel } from './oversight/sign-in-panel';
import { TokenTable } from './oversight/token-table';

/** For operators: one account, whether it may be used, what it may be, its tokens and apps. */
export function PersonPage() {
  const { userName = '' } = useParams();
  return (
    <OperationsFrame title={userName}>
      {(access) => <PersonContent key={userName} access={access} userName={userName} />}
    </OperationsFrame>
  );
}

function PersonContent({ access, userName }: { readonly access: OperatorAccess; readonly userName: string }) {
  const { t } = useTranslation();
  const [{ person, error }, load] = usePerson(access, userName);
  if (error !== undefined) {
    return <OperationsError error={error} retry={() => load()} />;
  }
  if (person === undefined) {
    return <Waiting lines={10} />;
  }
  if (person === null) {
    return (
      <p role="status">
        {t('operations.people.unknown', { name: userName })} <Link to={paths.people()}>{t('operations.people.back')}</Link>
      </p>
    );
  }
  return (
    <>
      <PersonFacts person={person} />
      <section className="panel">
        <h2>{t('oversight.title')}</h2>
        <SignInPanel person={person} access={access} />
      </section>
      <section className="panel">
        <h2>{t('centre.roles')}</h2>
        <RoleForm person={person} access={access} />
      </section>
      <section>
        <h2>{t('operations.people.tokens')}</h2>
        <TokenTable person={person} access={access} />
      </section>
      <section>
        <h2>{t('operations.people.apps')}</h2>
        <Apps person={person} access={access} />
      </section>
      <section>
        <h2>{t('oversight.allowed')}</h2>
        <AllowedTable apps={person.allowedApps} />
      </section>
      <p>
        <Link to={paths.audit(person.userName)}>{t('operations.people.audit')}</Link>
      </p>
    </>
  );
}

function PersonFacts({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const facts: readonly Fact[] = [
    [t('operations.people.kind'), t(`centre.kindOf.${person.kind}`)],
    [t('operations.people.name'), person.organisationName ?? person.realName],
    [t('operations.people.creditCode'), person.creditCode],
    [t('operations.people.mobile'), person.mobile],
    [t('operations.people.email'), person.email],
    [t('operations.people.developer'), person.developer?.developerName],
    [t('operations.people.createdAt'), formatMoment(person.createdAt)],
    [t('operations.people.lastSeenAt'), person.lastSeenAt == null ? null : formatMoment(person.lastSeenAt)],
  ];
  return (
    <section className="panel operations-figures" aria-label={t('operations.people.facts')}>
      <FactList facts={facts} isPlain />
    </section>
  );
}

interface OwnedProps {
  readonly person: Person;
  readonly access: OperatorAccess;
}

function Apps({ person: { apps }, access }: OwnedProps) {
  const { t } = useTranslation();
  return apps.length === 0 ? (
    <p className="dim">{t('operations.people.noApps')}</p>
  ) : (
    <DataTable
      label={t('operations.people.apps')}
      columns={[
        { name: t('operations.people.appName') },
        { name: t('operations.people.appId') },
        { name: t('tokens.created') },
        { name: t('operations.people.quota') },
        { name: t('tokens.quota'), numeric: true },
      ]}
      rows={apps.map((app) => [
        app.name,
        <code key="id">{app.id}</code>,
        formatDate(app.createdAt),
        <QuotaField key="quota" name={app.name} quota={app.dailyQuota} owner={{ appId: app.id }} access={access} />,
        app.remainingToday,
      ])}
    />
  );
}
