import { useTranslation } from 'react-i18next';
import { TextField } from '../../../components/form/text-field';
import type { FieldState } from '../../../components/form/use-form';
import type { CodePurpose } from '../../../graphql/graphql';
import { checkEmail, checkIdentity, filled } from '../checks';
import type { CodeForm } from '../use-send-code';
import { MobileCodeFields } from './mobile-code-fields';

/** The fields of an agent, all empty. */
export const initialAgent = {
  agentName: '',
  agentIdentityNumber: '',
  email: '',
  mobile: '',
  captchaAnswer: '',
  code: '',
};

/** What is asked of them, besides the mobile number and its code. */
export const agentRules = {
  agentName: filled('agentNameMissing'),
  agentIdentityNumber: checkIdentity,
  email: checkEmail,
};

/** The agent as a mutation takes one. */
export function agentInput(values: Readonly<Record<keyof typeof initialAgent, string>>) {
  return {
    agentName: values.agentName.trim(),
    agentIdentityNumber: values.agentIdentityNumber.trim().toUpperCase(),
    email: values.email.trim(),
    mobile: values.mobile.trim(),
    code: values.code.trim(),
  };
}

interface AgentForm extends CodeForm {
  field(name: keyof typeof initialAgent): FieldState;
}

interface AgentFieldsProps {
  readonly form: AgentForm;
  readonly purpose: CodePurpose;
}

/** Who acts for an organisation, and the proof of the mobile number. */
export function AgentFields({ form, purpose }: AgentFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        field={form.field('agentName')}
        label={t('field.agentName')}
        hint={t('field.agentNameHint')}
        autoComplete="name"
      />
      <TextField
        field={form.field('agentIdentityNumber')}
        label={t('field.identityNumber')}
        autoComplete="off"
        maxLength={18}
        spellCheck={false}
      />
      <TextField
        field={form.field('email')}
        label={t('field.email')}
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
      <MobileCodeFields form={form} purpose={purpose} />
    </>
  );
}
