import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DataTable } from '../../components/data-table';
import { Waiting } from '../../components/waiting';
import { paths } from '../../config/paths';
import { formatMoment } from '../../formatting/dates';
import { formatExact } from '../../formatting/numbers';
import { useLanguage } from '../../i18n/use-language';
import { usePeople } from './api/use-people';
import { OperationsError } from './components/operations-error';
import { PageLinks } from './components/page-links';
import { PeopleFilter, roles } from './components/people-filter';
import { OperationsFrame } from './operations-frame';
import type { OperatorAccess } from './operator-access';

/** For operators: who has registered. */
export function PeoplePage() {
  const { t } = useTranslation();
  return (
    <OperationsFrame title={t('operations.people.title')}>{(access) => <People access={access} />}</OperationsFrame>
  );
}

function People({ access }: { readonly access: OperatorAccess }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [parameters] = useSearchParams();
  const text = parameters.get('text') ?? '';
  const role = roles.find((each) => each === parameters.get('role')) ?? null;
  const after = parameters.get('after');
  const [{ data, error }, load] = usePeople(access, { text, role }, after);
  return (
    <>
      <PeopleFilter key={`${text} ${role ?? ''}`} text={text} role={role} />
      {error !== undefined ? (
        <OperationsError error={error} retry={() => load()} />
      ) : data === undefined ? (
        <Waiting lines={10} />
      ) : (
        <>
          <p role="status">
            {data.people.totalCount === 0
              ? t('operations.people.none')
              : t('operations.people.count', { count: data.people.totalCount, shown: formatExact(data.people.totalCount, language) })}
          </p>
          {data.people.nodes.length > 0 && (
            <DataTable
              label={t('operations.people.title')}
              columns={[
                { name: t('operations.people.userName') },
                { name: t('operations.people.kind') },
                { name: t('operations.people.name') },
                { name: t('operations.people.mobile') },
                { name: t('centre.roles') },
                { name: t('operations.people.createdAt') },
                { name: t('operations.people.lastSeenAt') },
              ]}
              rows={data.people.nodes.map((person) => [
                <Link key="name" to={paths.person(person.userName)}>
                  {person.userName}
                </Link>,
                t(`centre.kindOf.${person.kind}`),
                person.organisationName ?? person.realName ?? null,
                person.mobile,
                person.roles.map((each) => t(`centre.role.${each}`)).join(t('operations.comma')),
                <span key="created" className="operations-moment">
                  {formatMoment(person.createdAt)}
                </span>,
                person.lastSeenAt == null ? null : (
                  <span key="seen" className="operations-moment">
                    {formatMoment(person.lastSeenAt)}
                  </span>
                ),
              ])}
            />
          )}
          <PageLinks
            first={after === null ? null : paths.people(text === '' ? null : text, role)}
            next={
              data.people.pageInfo.hasNextPage
                ? paths.people(text === '' ? null : text, role, data.people.pageInfo.endCursor)
                : null
            }
          />
        </>
      )}
    </>
  );
}
