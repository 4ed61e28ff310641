import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { PasswordField } from '../../../components/form/password-field';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import { SignInMutation } from '../api/sign-in';
import { checkCaptcha, filled } from '../checks';
import { useCaptcha } from '../use-captcha';
import { CaptchaField } from './captcha-field';

const rules = { login: filled('loginMissing'), password: filled('passwordMissing'), captchaAnswer: checkCaptcha };

/** Logs in with user name or mobile number and password. */
export function PasswordLogin({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const captcha = useCaptcha();
  const [, signIn] = useMutation(SignInMutation);
  const form = useForm({
    initial: { login: '', password: '', captchaAnswer: '' },
    check: (values) => checkFields(values, rules),
    singleUse: 'captchaAnswer',
    send: async ({ login, password, captchaAnswer }) => {
      const { data, error } = await signIn({
        input: {
          login: login.trim(),
          password,
          captchaId: captcha.captcha?.id ?? '',
          captchaAnswer: captchaAnswer.trim(),
        },
      });
      const refusal = refusalOf(error, data?.signIn.errors, ['login', 'password', 'captchaAnswer'] as const);
      if (refusal === null) {
        onDone();
      } else {
        captcha.refresh();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('login.way.password')} submit={t('login.submit')}>
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
