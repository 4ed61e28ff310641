import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { useForm } from '../../../components/form/use-form';
import { VerifyResetMutation } from '../api/verify-reset';
import { checkCode, checkMobile } from '../checks';
import { MobileCodeFields } from './mobile-code-fields';

/** The first step of a reset; what it gives is good for the second. */
export function ResetProof({ onProven }: { readonly onProven: (ticket: string) => void }) {
  const { t } = useTranslation();
  const [, verify] = useMutation(VerifyResetMutation);
  const form = useForm({
    initial: { mobile: '', captchaAnswer: '', code: '' },
    check: (values) => checkFields(values, { mobile: checkMobile, code: checkCode }),
    send: async ({ mobile, code }) => {
      const { data, error } = await verify({ input: { mobile: mobile.trim(), code: code.trim() } });
      const refusal = refusalOf(error, data?.verifyReset.errors, ['mobile', 'code'] as const);
      if (refusal === null && data?.verifyReset.ticket != null) {
        onProven(data.verifyReset.ticket);
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('reset.step.verify')} submit={t('reset.next')}>
      <p>{t('reset.lead')}</p>
      <MobileCodeFields form={form} purpose="RESET_PASSWORD" />
    </Form>
  );
}
