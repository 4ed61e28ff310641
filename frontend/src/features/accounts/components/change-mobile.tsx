import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { PasswordField } from '../../../components/form/password-field';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { useForm } from '../../../components/form/use-form';
import { ChangeMobileMutation } from '../api/change-mobile';
import { checkCode, checkMobile, filled } from '../checks';
import { MobileCodeFields } from './mobile-code-fields';

/** Sets another mobile number; the password is asked for, and the new number proven. */
export function ChangeMobile({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [, change] = useMutation(ChangeMobileMutation);
  const form = useForm({
    initial: { password: '', mobile: '', captchaAnswer: '', code: '' },
    check: (values) =>
      checkFields(values, { password: filled('currentPasswordMissing'), mobile: checkMobile, code: checkCode }),
    send: async ({ password, mobile, code }) => {
      const { data, error } = await change({ input: { password, mobile: mobile.trim(), code: code.trim() } });
      const refusal = refusalOf(error, data?.changeMobile.errors, ['password', 'mobile', 'code'] as const);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('centre.mobile')} submit={t('centre.save')}>
      <PasswordField
        field={form.field('password')}
        label={t('field.currentPassword')}
        autoComplete="current-password"
      />
      <MobileCodeFields form={form} purpose="CHANGE_MOBILE" isNew />
    </Form>
  );
}
