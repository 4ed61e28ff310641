import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { problemText, refusalOf, type Problem } from '../../../components/form/problem';
import type { Role } from '../../../graphql/graphql';
import { SetRoleMutation } from '../api/set-role';
import type { Person } from '../api/use-person';
import type { OperatorAccess } from '../operator-access';

/** The roles that are given and taken; the others come with registering. */
const given = ['VERIFIED', 'DEVELOPER', 'PROVIDER_STAFF', 'OPERATOR', 'AUDITOR'] as const satisfies readonly Role[];

interface RoleFormProps {
  readonly person: Person;
  readonly access: OperatorAccess;
}

/** Gives roles to an account and takes them. */
export function RoleForm({ person, access: { context, mayChange } }: RoleFormProps) {
  const { t } = useTranslation();
  const [, setRole] = useMutation(SetRoleMutation);
  const [held, setHeld] = useState<readonly Role[]>(person.roles);
  const [wanted, setWanted] = useState<readonly Role[]>(person.roles);
  const [isSending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState('');
  const changed = given.filter((role) => held.includes(role) !== wanted.includes(role));
  const save = async () => {
    setSending(true);
    setDone('');
    setProblems([]);
    let now = held;
    for (const role of changed) {
      const input = { userName: person.userName, role, isGiven: wanted.includes(role) };
      const { data, error } = await setRole({ input }, context);
      const refusal = refusalOf(error, data?.setRole.errors, []);
      if (refusal !== null) {
        setProblems(refusal.general);
        break;
      }
      now = data?.setRole.roles ?? now;
    }
    setHeld(now);
    setSending(false);
    setDone(changed.every((role) => now.includes(role) === wanted.includes(role)) ? t('operations.people.rolesSaved') : '');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isSending && changed.length > 0) {
      void save();
    }
  };
  return (
    <form className="operations-roles" onSubmit={submit} aria-busy={isSending}>
      <p id="role-hint" className="dim">
        {t(mayChange ? 'operations.people.rolesHint' : 'operations.people.rolesReadOnly')}
      </p>
      <fieldset disabled={!mayChange} aria-describedby="role-hint">
        <legend className="visually-hidden">{t('centre.roles')}</legend>
        {given.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={wanted.includes(role)}
              onChange={({ target: { checked } }) => {
                setDone('');
                setWanted(checked ? [...wanted, role] : wanted.filter((each) => each !== role));
              }}
            />
            {t(`centre.role.${role}`)}
          </label>
        ))}
      </fieldset>
      <div role="alert" className="operations-key__problem">
        {problems.map((problem, place) => (
          <p key={place}>{problemText(t, problem)}</p>
        ))}
      </div>
      {mayChange && (
        <div className="row">
          <Button kind="primary" type="submit" aria-disabled={isSending || changed.length === 0}>
            {t('centre.save')}
          </Button>
          <span role="status">{done}</span>
        </div>
      )}
    </form>
  );
}
