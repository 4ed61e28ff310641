import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Form } from '../../../components/form/form';
import { PasswordField } from '../../../components/form/password-field';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import type { SignInInput, UserErrorFieldsFragment } from '../../../graphql/graphql';
import { checkCaptcha, filled } from '../checks';
import { useCaptcha } from '../use-captcha';
import { CaptchaField } from './captcha-field';

const rules = { login: filled('loginMissing'), password: filled('passwordMissing'), captchaAnswer: checkCaptcha };

/** What the server has made of a name and a password. */
interface Proof {
  readonly error?: CombinedError | undefined;
  /** Undefined when no payload came. */
  readonly errors: readonly UserErrorFieldsFragment[] | undefined;
}

interface PasswordProofProps {
  /** What the form is for. */
  readonly label: string;
  /** What the button says. */
  readonly submit: string;
  /** Shows the server name and password. */
  readonly send: (input: SignInInput) => Promise<Proof>;
  readonly onDone: () => void;
}

/** Asks for user name or mobile number, password and captcha. */
export function PasswordProof({ label, submit, send, onDone }: PasswordProofProps) {
  const { t } = useTranslation();
  const captcha = useCaptcha();
  const form = useForm({
    initial: { login: '', password: '', captchaAnswer: '' },
    check: (values) => checkFields(values, rules),
    singleUse: 'captchaAnswer',
    send: async ({ login, password, captchaAnswer }) => {
      const { error, errors } = await send({
        login: login.trim(),
        password,
        captchaId: captcha.captcha?.id ?? '',
        captchaAnswer: captchaAnswer.trim(),
      });
      const refusal = refusalOf(error, errors, ['login', 'password', 'captchaAnswer'] as const);
      if (refusal === null) {
        onDone();
      } else {
        captcha.refresh();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={label} submit={submit}>
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
