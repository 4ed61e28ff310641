import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { useForm } from '../../../components/form/use-form';
import { SignInWithCodeMutation } from '../api/sign-in-with-code';
import { checkCode, checkMobile } from '../checks';
import { MobileCodeFields } from './mobile-code-fields';

/** Logs in with a code by SMS, without a password (免密登录). */
export function CodeLogin({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [, signIn] = useMutation(SignInWithCodeMutation);
  const form = useForm({
    initial: { mobile: '', captchaAnswer: '', code: '' },
    check: (values) => checkFields(values, { mobile: checkMobile, code: checkCode }),
    send: async ({ mobile, code }) => {
      const { data, error } = await signIn({ input: { mobile: mobile.trim(), code: code.trim() } });
      const refusal = refusalOf(error, data?.signInWithCode.errors, ['mobile', 'code'] as const);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('login.way.code')} submit={t('login.submit')}>
      <p className="dim">{t('login.codeNote')}</p>
      <MobileCodeFields form={form} purpose="SIGN_IN" />
    </Form>
  );
}
