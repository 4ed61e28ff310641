import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import type { Account } from '../api/use-account';
import { checkCode, checkIdentity, checkPassport, filled } from '../checks';
import { RequiredNote } from '../components/sheet';
import { SubmitRealNameMutation } from './api/submit-real-name';
import { OwnCodeField } from './own-code-field';

interface RealNameFormProps {
  readonly account: Account;
  /** Called when it was taken; whether the account is verified by it at once. */
  readonly onDone: (isVerified: boolean) => void;
}

/** 实名认证 (Shanghai manual 2.13.1): name, number and a code to the account's mobile. */
export function RealNameForm({ account, onDone }: RealNameFormProps) {
  const { t } = useTranslation();
  const [, submit] = useMutation(SubmitRealNameMutation);
  const isForeigner = account.kind === 'FOREIGNER';
  const form = useForm({
    initial: { realName: '', number: '', code: '' },
    check: (values) =>
      checkFields(values, {
        realName: filled('nameMissing'),
        number: isForeigner ? checkPassport : checkIdentity,
        code: checkCode,
      }),
    send: async ({ realName, number, code }) => {
      const { data, error } = await submit({
        input: { realName: realName.trim(), number: number.trim(), code: code.trim() },
      });
      const refusal = refusalOf(error, data?.submitRealName.errors, ['realName', 'number', 'code'] as const);
      if (refusal === null) {
        onDone(data?.submitRealName.me?.verification?.status === 'APPROVED');
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('verification.realName')} submit={t('verification.submitRealName')}>
      <RequiredNote />
      <TextField
        field={form.field('realName')}
        label={t('verification.name')}
        hint={t('verification.nameHint')}
        autoComplete="name"
      />
      <TextField
        field={form.field('number')}
        label={t(isForeigner ? 'verification.passport' : 'verification.idNumber')}
        autoComplete="off"
        maxLength={isForeigner ? 15 : 18}
        spellCheck={false}
      />
      <OwnCodeField
        field={form.field('code')}
        mobile={account.mobile}
        refuse={(refusal) => form.refuse(refusal)}
      />
    </Form>
  );
}
