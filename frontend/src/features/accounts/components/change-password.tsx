import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { PasswordField } from '../../../components/form/password-field';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { useForm } from '../../../components/form/use-form';
import { aboutAccount } from '../../../components/session/me';
import { ChangePasswordMutation } from '../api/change-password';
import { checkConfirm, checkNewPassword, filled } from '../checks';
import { NewPasswordFields } from './new-password-fields';

/** Sets another password; the present one is asked for. */
export function ChangePassword({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [, change] = useMutation(ChangePasswordMutation);
  const form = useForm({
    initial: { currentPassword: '', newPassword: '', confirm: '' },
    check: (values) =>
      checkFields(values, {
        currentPassword: filled('currentPasswordMissing'),
        newPassword: checkNewPassword,
        confirm: checkConfirm(values.newPassword),
      }),
    send: async ({ currentPassword, newPassword }) => {
      const { data, error } = await change({ input: { currentPassword, newPassword } }, aboutAccount);
      const refusal = refusalOf(error, data?.changePassword.errors, ['currentPassword', 'newPassword'] as const);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('centre.password')} submit={t('centre.save')}>
      <PasswordField
        field={form.field('currentPassword')}
        label={t('field.currentPassword')}
        autoComplete="current-password"
      />
      <NewPasswordFields password={form.field('newPassword')} confirm={form.field('confirm')} isNew />
    </Form>
  );
}
