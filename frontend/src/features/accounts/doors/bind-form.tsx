import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { PasswordField } from '../../../components/form/password-field';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import { BindExternalMutation } from '../api/external';
import { checkCaptcha, filled } from '../checks';
import { CaptchaField } from '../components/captcha-field';
import { useCaptcha } from '../use-captcha';

const rules = { login: filled('loginMissing'), password: filled('passwordMissing'), captchaAnswer: checkCaptcha };

/** Binds who came from a provider to an account whose password they know. */
export function BindForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const captcha = useCaptcha();
  const [, bind] = useMutation(BindExternalMutation);
  const form = useForm({
    initial: { login: '', password: '', captchaAnswer: '' },
    check: (values) => checkFields(values, rules),
    singleUse: 'captchaAnswer',
    send: async ({ login, password, captchaAnswer }) => {
      const captchaId = captcha.captcha?.id ?? '';
      const { data, error } = await bind({
        input: { login: login.trim(), password, captchaId, captchaAnswer: captchaAnswer.trim() },
      });
      const refusal = refusalOf(error, data?.bindExternal.errors, ['login', 'password', 'captchaAnswer'] as const);
      if (refusal === null) {
        onDone();
      } else {
        captcha.refresh();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('doors.external.way.bind')} submit={t('doors.external.bind')}>
      <TextField
        field={form.field('login')}
        label={t('field.login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField field={form.field('password')} label={t('field.password')} autoComplete="current-password" />
      <CaptchaField captcha={captcha} field={form.field('captchaAnswer')} />
    </Form>
  );
}
