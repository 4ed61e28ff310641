import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import { RegisterOrganisationMutation } from '../api/register-organisation';
import {
  checkCode,
  checkConfirm,
  checkCreditCode,
  checkMobile,
  checkNewPassword,
  checkOrganisationUserName,
  checkTerms,
  filled,
} from '../checks';
import { AgentFields, agentInput, agentRules, initialAgent } from './agent-fields';
import { NewPasswordFields } from './new-password-fields';
import { RequiredNote } from './sheet';
import { TermsBox } from './terms-box';

const initial = {
  kind: 'LEGAL_PERSON',
  userName: '',
  name: '',
  creditCode: '',
  password: '',
  confirm: '',
  ...initialAgent,
  acceptsTerms: '',
};
const names = Object.keys(initial) as (keyof typeof initial)[];
const kinds = ['LEGAL_PERSON', 'OTHER'] as const;

/** Registers an organisation, with the agent who acts for it. */
export function OrganisationForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [, register] = useMutation(RegisterOrganisationMutation);
  const form = useForm({
    initial,
    check: (values) =>
      checkFields(values, {
        userName: checkOrganisationUserName,
        name: filled('organisationNameMissing'),
        creditCode: checkCreditCode,
        password: checkNewPassword,
        confirm: checkConfirm(values.password),
        ...agentRules,
        mobile: checkMobile,
        code: checkCode,
        acceptsTerms: checkTerms,
      }),
    send: async (values) => {
      const { data, error } = await register({
        input: {
          kind: values.kind === 'OTHER' ? 'OTHER' : 'LEGAL_PERSON',
          userName: values.userName.trim(),
          name: values.name.trim(),
          creditCode: values.creditCode.trim().toUpperCase(),
          password: values.password,
          ...agentInput(values),
          acceptsTerms: true,
        },
      });
      const refusal = refusalOf(error, data?.registerOrganisation.errors, names);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  const kind = form.field('kind');
  return (
    <Form form={form} label={t('register.kind.organisation')} submit={t('register.submit')}>
      <RequiredNote />
      <fieldset>
        <legend>{t('register.organisation')}</legend>
        <div className="field" role="radiogroup" aria-labelledby={`${kind.id}-label`}>
          <span id={`${kind.id}-label`} className="field__label is-required">
            {t('field.organisationKind')}
          </span>
          <div className="row">
            {kinds.map((one) => (
              <label key={one} className="choice">
                <input
                  type="radio"
                  name={kind.id}
                  checked={kind.value === one}
                  onChange={() => kind.onChange(one)}
                />
                {t(`register.organisationKind.${one}`)}
              </label>
            ))}
          </div>
        </div>
        <TextField
          field={form.field('userName')}
          label={t('field.userName')}
          hint={t('field.organisationUserNameHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField field={form.field('name')} label={t('field.organisationName')} autoComplete="organization" />
        <TextField
          field={form.field('creditCode')}
          label={t('field.creditCode')}
          hint={t('field.creditCodeHint')}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={18}
          spellCheck={false}
        />
        <NewPasswordFields password={form.field('password')} confirm={form.field('confirm')} />
      </fieldset>
      <fieldset>
        <legend>{t('register.agent')}</legend>
        <AgentFields form={form} purpose="REGISTER" />
      </fieldset>
      <TermsBox field={form.field('acceptsTerms')} />
    </Form>
  );
}
