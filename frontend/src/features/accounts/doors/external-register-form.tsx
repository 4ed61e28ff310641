import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import { RegisterExternalMutation } from '../api/external';
import { checkCode, checkConfirm, checkMobile, checkNewPassword, checkTerms, checkUserName } from '../checks';
import { MobileCodeFields } from '../components/mobile-code-fields';
import { NewPasswordFields } from '../components/new-password-fields';
import { RequiredNote } from '../components/sheet';
import { TermsBox } from '../components/terms-box';

const initial = { userName: '', mobile: '', captchaAnswer: '', code: '', password: '', confirm: '', acceptsTerms: '' };
const names = Object.keys(initial) as (keyof typeof initial)[];

/** Registers who came from a provider, and binds them. */
export function ExternalRegisterForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [, register] = useMutation(RegisterExternalMutation);
  const form = useForm({
    initial,
    check: (values) =>
      checkFields(values, {
        userName: checkUserName,
        mobile: checkMobile,
        code: checkCode,
        password: checkNewPassword,
        confirm: checkConfirm(values.password),
        acceptsTerms: checkTerms,
      }),
    send: async ({ userName, mobile, code, password }) => {
      const { data, error } = await register({
        input: { userName: userName.trim(), mobile: mobile.trim(), code: code.trim(), password, acceptsTerms: true },
      });
      const refusal = refusalOf(error, data?.registerExternal.errors, names);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('doors.external.way.register')} submit={t('doors.external.register')}>
      <RequiredNote />
      <TextField
        field={form.field('userName')}
        label={t('field.userName')}
        hint={t('field.userNameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <MobileCodeFields form={form} purpose="REGISTER" />
      <NewPasswordFields password={form.field('password')} confirm={form.field('confirm')} />
      <TermsBox field={form.field('acceptsTerms')} />
    </Form>
  );
}
