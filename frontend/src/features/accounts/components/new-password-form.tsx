import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { useForm } from '../../../components/form/use-form';
import { aboutAccount } from '../../../components/session/me';
import { ResetPasswordMutation } from '../api/reset-password';
import { checkConfirm, checkNewPassword } from '../checks';
import { NewPasswordFields } from './new-password-fields';

interface NewPasswordFormProps {
  readonly ticket: string;
  readonly onDone: () => void;
  /** Called when the reader wants to prove the mobile number again, as the ticket is too old. */
  readonly onAgain: () => void;
}

/** The second step of a reset. */
export function NewPasswordForm({ ticket, onDone, onAgain }: NewPasswordFormProps) {
  const { t } = useTranslation();
  const [, resetPassword] = useMutation(ResetPasswordMutation);
  const form = useForm({
    initial: { newPassword: '', confirm: '' },
    check: (values) =>
      checkFields(values, { newPassword: checkNewPassword, confirm: checkConfirm(values.newPassword) }),
    send: async ({ newPassword }) => {
      const { data, error } = await resetPassword({ input: { ticket, newPassword } }, aboutAccount);
      const refusal = refusalOf(error, data?.resetPassword.errors, ['newPassword'] as const);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <>
      <Form form={form} label={t('reset.step.password')} submit={t('reset.submit')}>
        <p>{t('reset.passwordLead')}</p>
        <NewPasswordFields password={form.field('newPassword')} confirm={form.field('confirm')} isNew />
      </Form>
      {form.general.length > 0 && (
        <div>
          <Button onClick={onAgain}>{t('reset.again')}</Button>
        </div>
      )}
    </>
  );
}
