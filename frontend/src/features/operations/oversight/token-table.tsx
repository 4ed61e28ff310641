import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DataTable } from '../../../components/data-table';
import { refusalOf } from '../../../components/form/problem';
import { formatDate } from '../../../formatting/dates';
import type { Person } from '../api/use-person';
import { QuotaField } from '../components/quota-field';
import type { OperatorAccess } from '../operator-access';
import { RevokeTokenOfMutation } from './api/oversee';

interface TokenTableProps {
  readonly person: Person;
  readonly access: OperatorAccess;
}

/** The tokens of somebody, whose quotas operators set, and which they revoke. */
export function TokenTable({ person: { userName, tokens }, access }: TokenTableProps) {
  const { t } = useTranslation();
  const [, revoke] = useMutation(RevokeTokenOfMutation);
  const [asked, setAsked] = useState<Person['tokens'][number] | null>(null);
  const [done, setDone] = useState('');
  if (tokens.length === 0) {
    return <p className="dim">{t('operations.people.noTokens')}</p>;
  }
  const end = async (tokenId: string) => {
    const { data, error } = await revoke({ input: { userName, tokenId } }, access.context);
    const refusal = refusalOf(error, data?.revokeTokenOf.errors, []);
    setDone(refusal === null ? t('oversight.tokenRevoked') : '');
    return refusal;
  };
  return (
    <>
      <DataTable
        label={t('operations.people.tokens')}
        columns={[
          { name: t('tokens.name') },
          { name: t('tokens.prefix') },
          { name: t('operations.people.tokenStatus') },
          { name: t('tokens.created') },
          { name: t('tokens.expires') },
          { name: t('operations.people.quota') },
          { name: t('tokens.quota'), numeric: true },
          ...(access.mayChange ? [{ name: t('oversight.actions') }] : []),
        ]}
        rows={tokens.map((token) => [
          token.name,
          <code key="prefix">{`${token.prefix}…`}</code>,
          t(`tokens.status.${token.status}`),
          formatDate(token.createdAt),
          formatDate(token.expiresAt),
          <QuotaField
            key="quota"
            name={token.name}
            quota={token.dailyQuota}
            owner={token.status === 'REVOKED' ? null : { userName, tokenId: token.id }}
            access={access}
          />,
          token.remainingToday,
          ...(access.mayChange
            ? [
                token.status === 'REVOKED' ? null : (
                  <Button
                    key="revoke"
                    size="small"
                    aria-label={t('oversight.revokeTokenOf', { name: token.name })}
                    onClick={() => setAsked(token)}
                  >
                    {t('oversight.revokeToken')}
                  </Button>
                ),
              ]
            : []),
        ])}
      />
      <span role="status">{done}</span>
      {asked !== null && (
        <ConfirmDialog
          title={t('oversight.revokeTokenTitle', { name: asked.name, user: userName })}
          text={t('oversight.revokeTokenText')}
          action={t('oversight.revokeToken')}
          run={() => end(asked.id)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
