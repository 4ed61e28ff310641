import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { refusalOf, type Problem } from '../../../components/form/problem';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import { DecideVerificationMutation } from './api/decide-verification';
import type { OperatorAccess } from '../operator-access';

const initial = { decision: '', reason: '' };
type Name = keyof typeof initial;

interface DecisionFormProps {
  readonly access: OperatorAccess;
  readonly id: string;
  readonly onDone: () => void;
}

/** Approves or rejects a request, with a reason for the one who asked. */
export function DecisionForm({ access, id, onDone }: DecisionFormProps) {
  const { t } = useTranslation();
  const [, decide] = useMutation(DecideVerificationMutation);
  const form = useForm<Name>({
    initial,
    check: ({ decision, reason }) => {
      const problems = new Map<Name, Problem>();
      if (decision === '') {
        problems.set('decision', { text: t('reviews.decisionMissing') });
      }
      if (reason.trim() === '') {
        problems.set('reason', { text: t('reviews.reasonMissing') });
      }
      return problems;
    },
    send: async ({ decision, reason }) => {
      const { data, error } = await decide(
        { input: { id, isApproved: decision === 'approve', reason: reason.trim() } },
        access.context,
      );
      const refusal = refusalOf(error, data?.decideVerification.errors, ['decision', 'reason'] as const);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('reviews.decide')} submit={t('reviews.submit')}>
      <SelectField
        field={form.field('decision')}
        label={t('reviews.decision')}
        choose={t('verification.choose')}
        options={[
          ['approve', t('reviews.approve')],
          ['reject', t('reviews.reject')],
        ]}
      />
      <TextField
        field={form.field('reason')}
        label={t('reviews.reason')}
        hint={t('reviews.reasonHint')}
        autoComplete="off"
        maxLength={500}
      />
    </Form>
  );
}
