import { useId, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '../../../components/button';
import type { AuditAction } from '../../../graphql/graphql';

/** In the order of the list to choose from. */
export const auditActions = [
  'REGISTERED',
  'PASSWORD_SET',
  'MOBILE_SET',
  'AGENT_SET',
  'ROLE_GIVEN',
  'ROLE_TAKEN',
  'TOKEN_CREATED',
  'TOKEN_CHANGED',
  'TOKEN_REVOKED',
  'VERIFICATION_SUBMITTED',
  'VERIFICATION_WITHDRAWN',
  'VERIFICATION_APPROVED',
  'VERIFICATION_REJECTED',
  'VERIFICATION_SEEN',
  'IDENTITY_BOUND',
  'IDENTITY_UNBOUND',
  'APP_CREATED',
  'APP_CHANGED',
  'APP_DELETED',
  'APP_SECRET_SET',
  'APP_SECRET_REVOKED',
  'APP_AUTHORIZED',
  'QUOTA_SET',
  'ENTITLEMENT_GRANTED',
  'ENTITLEMENT_REVOKED',
  'APP_DISALLOWED',
  'SESSIONS_ENDED',
  'ACCOUNT_BLOCKED',
  'ACCOUNT_UNBLOCKED',
] as const satisfies readonly AuditAction[];

/** Which lines of the audit log are looked for; the address of the page keeps it. */
export function AuditFilter() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const next = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') {
        next.set(name, value.trim());
      }
    }
    setParameters(next);
  };
  return (
    <form
      key={parameters.toString()}
      className="panel operations-filter"
      role="search"
      aria-label={t('operations.audit.find')}
      onSubmit={submit}
    >
      <div className="operations-filter__field">
        <label htmlFor={`${id}-user`}>{t('operations.audit.user')}</label>
        <input id={`${id}-user`} name="user" type="search" defaultValue={parameters.get('user') ?? ''} />
      </div>
      <div className="operations-filter__field">
        <label htmlFor={`${id}-action`}>{t('operations.audit.what')}</label>
        <select id={`${id}-action`} name="action" defaultValue={parameters.get('action') ?? ''}>
          <option value="">{t('operations.any')}</option>
          {auditActions.map((each) => (
            <option key={each} value={each}>
              {t(`operations.audit.action.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="operations-filter__field">
        <label htmlFor={`${id}-from`}>{t('operations.audit.from')}</label>
        <input id={`${id}-from`} name="from" type="date" defaultValue={parameters.get('from') ?? ''} />
      </div>
      <div className="operations-filter__field">
        <label htmlFor={`${id}-to`}>{t('operations.audit.to')}</label>
        <input id={`${id}-to`} name="to" type="date" defaultValue={parameters.get('to') ?? ''} />
      </div>
      <Button kind="primary" type="submit">
        {t('operations.search')}
      </Button>
    </form>
  );
}
