import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { PasswordField } from '../../../components/form/password-field';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { useForm } from '../../../components/form/use-form';
import { ChangeAgentMutation } from '../api/change-agent';
import { checkCode, checkMobile, filled } from '../checks';
import { AgentFields, agentInput, agentRules, initialAgent } from './agent-fields';

const initial = { password: '', ...initialAgent };
const names = Object.keys(initial) as (keyof typeof initial)[];

/** Names another agent of the organisation (变更经办人); the password is asked for. */
export function ChangeAgent({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [, change] = useMutation(ChangeAgentMutation);
  const form = useForm({
    initial,
    check: (values) =>
      checkFields(values, {
        password: filled('currentPasswordMissing'),
        ...agentRules,
        mobile: checkMobile,
        code: checkCode,
      }),
    send: async (values) => {
      const { data, error } = await change({
        input: {
          password: values.password,
          ...agentInput(values),
        },
      });
      const refusal = refusalOf(error, data?.changeAgent.errors, names);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('centre.agent')} submit={t('centre.save')}>
      <PasswordField
        field={form.field('password')}
        label={t('field.currentPassword')}
        autoComplete="current-password"
      />
      <AgentFields form={form} purpose="CHANGE_MOBILE" />
    </Form>
  );
}
