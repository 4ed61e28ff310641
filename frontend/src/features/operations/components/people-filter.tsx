import { useId, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { paths } from '../../../config/paths';
import type { Role } from '../../../graphql/graphql';

/** In the order of the list to choose from. */
export const roles = [
  'REGISTERED',
  'VERIFIED',
  'ORGANISATION',
  'DEVELOPER',
  'PROVIDER_STAFF',
  'OPERATOR',
  'AUDITOR',
] as const satisfies readonly Role[];

interface PeopleFilterProps {
  readonly text: string;
  readonly role: Role | null;
}

/** What accounts are looked for by; the address of the page keeps it. */
export function PeopleFilter({ text, role }: PeopleFilterProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    };
    void navigate(paths.people(given('text'), given('role')));
  };
  return (
    <form className="panel operations-filter" role="search" aria-label={t('operations.people.find')} onSubmit={submit}>
      <div className="operations-filter__field">
        <label htmlFor={`${id}-text`}>{t('operations.people.text')}</label>
        <input id={`${id}-text`} name="text" type="search" defaultValue={text} placeholder={t('operations.people.textHint')} />
      </div>
      <div className="operations-filter__field">
        <label htmlFor={`${id}-role`}>{t('centre.roles')}</label>
        <select id={`${id}-role`} name="role" defaultValue={role ?? ''}>
          <option value="">{t('operations.any')}</option>
          {roles.map((each) => (
            <option key={each} value={each}>
              {t(`centre.role.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <Button kind="primary" type="submit">
        {t('operations.search')}
      </Button>
    </form>
  );
}
