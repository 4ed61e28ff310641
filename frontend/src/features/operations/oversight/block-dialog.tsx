import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { refusalOf, type Problem } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import type { Person } from '../api/use-person';
import type { OperatorAccess } from '../operator-access';
import { BlockAccountMutation, UnblockAccountMutation } from './api/oversee';

interface BlockDialogProps {
  readonly person: Person;
  readonly access: OperatorAccess;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for a reason and blocks an account, or unblocks one that is blocked. */
export function BlockDialog({ person: { userName, block }, access, onDone, onClose }: BlockDialogProps) {
  const { t } = useTranslation();
  const [, blockAccount] = useMutation(BlockAccountMutation);
  const [, unblockAccount] = useMutation(UnblockAccountMutation);
  const action = block == null ? 'block' : 'unblock';
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) =>
      new Map<'reason', Problem>(reason.trim() === '' ? [['reason', { text: t('oversight.reasonMissing') }]] : []),
    send: async ({ reason }) => {
      const variables = { input: { userName, reason: reason.trim() } };
      const { error, errors } =
        action === 'block'
          ? await blockAccount(variables, access.context).then((answer) => ({ ...answer, errors: answer.data?.blockAccount.errors }))
          : await unblockAccount(variables, access.context).then((answer) => ({ ...answer, errors: answer.data?.unblockAccount.errors }));
      const refusal = refusalOf(error, errors, ['reason'] as const);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <Modal open title={t(`oversight.${action}Title`, { name: userName })} onCancel={onClose} footer={null}>
      <p>{t(`oversight.${action}Text`)}</p>
      <Form form={form} label={t(`oversight.${action}`)} submit={t(`oversight.${action}`)}>
        <TextField
          field={form.field('reason')}
          label={t('oversight.reason')}
          hint={t('oversight.reasonHint')}
          autoComplete="off"
          maxLength={200}
        />
      </Form>
    </Modal>
  );
}
