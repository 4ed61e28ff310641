import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import type { PersonKind } from '../../../graphql/graphql';
import { RegisterPersonMutation } from '../api/register-person';
import {
  checkCode,
  checkConfirm,
  checkMobile,
  checkNewPassword,
  checkPassport,
  checkTerms,
  checkUserName,
  filled,
} from '../checks';
import { MobileCodeFields } from './mobile-code-fields';
import { NewPasswordFields } from './new-password-fields';
import { RequiredNote } from './sheet';
import { TermsBox } from './terms-box';

const initial = {
  userName: '',
  realName: '',
  passportNumber: '',
  mobile: '',
  captchaAnswer: '',
  code: '',
  password: '',
  confirm: '',
  acceptsTerms: '',
};
const names = Object.keys(initial) as (keyof typeof initial)[];

const foreignerRules = { realName: filled('realNameMissing'), passportNumber: checkPassport };

interface PersonFormProps {
  readonly kind: PersonKind;
  /** Called when the account is there and its owner signed in. */
  readonly onDone: () => void;
}

/** Registers a person; people from abroad by their passport. */
export function PersonForm({ kind, onDone }: PersonFormProps) {
  const { t } = useTranslation();
  const [, register] = useMutation(RegisterPersonMutation);
  const isForeigner = kind === 'FOREIGNER';
  const form = useForm({
    initial,
    check: (values) =>
      checkFields(values, {
        userName: checkUserName,
        ...(isForeigner && foreignerRules),
        mobile: checkMobile,
        code: checkCode,
        password: checkNewPassword,
        confirm: checkConfirm(values.password),
        acceptsTerms: checkTerms,
      }),
    send: async ({ userName, realName, passportNumber, mobile, code, password }) => {
      const { data, error } = await register({
        input: {
          kind,
          userName: userName.trim(),
          ...(isForeigner && { realName: realName.trim(), passportNumber: passportNumber.trim() }),
          mobile: mobile.trim(),
          code: code.trim(),
          password,
          acceptsTerms: true,
        },
      });
      const refusal = refusalOf(error, data?.registerPerson.errors, names);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <Form
      form={form}
      label={t(isForeigner ? 'register.kind.foreigner' : 'register.kind.person')}
      submit={t('register.submit')}
    >
      <RequiredNote />
      <fieldset>
        <legend>{t('register.account')}</legend>
        <TextField
          field={form.field('userName')}
          label={t('field.userName')}
          hint={t('field.userNameHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        {isForeigner && (
          <>
            <TextField field={form.field('realName')} label={t('field.passportName')} autoComplete="name" />
            <TextField
              field={form.field('passportNumber')}
              label={t('field.passportNumber')}
              autoComplete="off"
              spellCheck={false}
            />
          </>
        )}
        <MobileCodeFields form={form} purpose="REGISTER" />
        <NewPasswordFields password={form.field('password')} confirm={form.field('confirm')} />
      </fieldset>
      <TermsBox field={form.field('acceptsTerms')} />
    </Form>
  );
}
