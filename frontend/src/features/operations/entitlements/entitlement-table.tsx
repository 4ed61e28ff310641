import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DataTable } from '../../../components/data-table';
import { refusalOf } from '../../../components/form/problem';
import { paths } from '../../../config/paths';
import { formatLastDay, formatMoment } from '../../../formatting/dates';
import type { OperatorAccess } from '../operator-access';
import { RevokeEntitlementMutation } from './api/revoke-entitlement';
import type { HeldEntitlement } from './api/use-entitlements';

/** Who grants without an account. */
const others = ['operator-key', 'command'] as const;

interface EntitlementTableProps {
  readonly entitlements: readonly HeldEntitlement[];
  readonly access: OperatorAccess;
  /** Called with the title of what was revoked. */
  readonly onRevoked: (title: string) => void;
}

/** What is granted, and the way to end it. */
export function EntitlementTable({ entitlements, access, onRevoked }: EntitlementTableProps) {
  const { t } = useTranslation();
  const [, revoke] = useMutation(RevokeEntitlementMutation);
  const [asked, setAsked] = useState<HeldEntitlement | null>(null);
  const titleOf = ({ entitlement: { service, resource, resourceKey } }: HeldEntitlement) =>
    service == null ? (resource?.title ?? resourceKey) : t(`events.service.${service}`);
  const nameOf = ({ appName, userName }: HeldEntitlement) =>
    appName == null ? t('entitlements.ofTokens', { name: userName }) : t('entitlements.ofApp', { name: appName });
  const run = async (held: HeldEntitlement) => {
    const { appId, userName, entitlement } = held;
    const input = { resourceKey: entitlement.resourceKey, ...(appId == null ? { userName } : { appId }) };
    const { data, error } = await revoke({ input }, access.context);
    const refusal = refusalOf(error, data?.revokeEntitlement.errors, []);
    if (refusal === null) {
      onRevoked(titleOf(held));
    }
    return refusal;
  };
  const by = (name: string) => {
    const other = others.find((each) => each === name);
    return other === undefined ? name : t(`operations.audit.actor.${other}`);
  };
  return (
    <>
      <DataTable
        label={t('entitlements.title')}
        columns={[
          { name: t('entitlements.holder') },
          { name: t('operations.people.userName') },
          { name: t('entitlements.resource') },
          { name: t('entitlements.fields') },
          { name: t('entitlements.until') },
          { name: t('entitlements.granted') },
          { name: t('entitlements.note') },
          ...(access.mayChange ? [{ name: t('entitlements.action') }] : []),
        ]}
        rows={entitlements.map((held) => [
          <span key="holder" className="entitlements-holder">
            {held.appName ?? t('entitlements.tokens')}
            {held.appId != null && <code>{held.appId}</code>}
          </span>,
          <Link key="user" to={paths.person(held.userName)}>
            {held.userName}
          </Link>,
          held.entitlement.service == null ? (
            <Link key="resource" to={paths.resource(held.entitlement.resourceKey)}>
              {titleOf(held)}
            </Link>
          ) : (
            titleOf(held)
          ),
          held.entitlement.service == null
            ? (held.entitlement.fields?.join(t('operations.comma')) ?? t('entitlements.allFields'))
            : null,
          held.entitlement.expiresAt == null ? null : (
            <span key="until" className="operations-moment">
              {formatLastDay(held.entitlement.expiresAt)}
              {held.entitlement.isOver && ` ${t('entitlements.over')}`}
            </span>
          ),
          <span key="granted" className="operations-moment">
            {t('entitlements.grantedBy', { at: formatMoment(held.entitlement.grantedAt), by: by(held.grantedBy) })}
          </span>,
          held.note === '' ? null : held.note,
          <Button
            key="revoke"
            size="small"
            aria-label={t('entitlements.revokeOf', { name: nameOf(held), title: titleOf(held) })}
            onClick={() => setAsked(held)}
          >
            {t('entitlements.revoke')}
          </Button>,
        ])}
      />
      {asked !== null && (
        <ConfirmDialog
          title={t('entitlements.revokeTitle')}
          text={t('entitlements.revokeText', { name: nameOf(asked), title: titleOf(asked) })}
          action={t('entitlements.revoke')}
          run={() => run(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
