import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import { UpdateProfileMutation } from '../api/update-profile';
import type { Account } from '../api/use-account';
import { checkEmail } from '../checks';
import { Done } from './done';

/** Changes e-mail, industry and occupation. The e-mail is shown masked, so an empty box keeps it. */
export function ProfileForm({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const [, update] = useMutation(UpdateProfileMutation);
  const [isDone, setDone] = useState(false);
  const form = useForm({
    initial: { email: '', industry: account.industry ?? '', occupation: account.occupation ?? '' },
    check: (values) => (values.email.trim() === '' ? new Map() : checkFields(values, { email: checkEmail })),
    send: async (values) => {
      setDone(false);
      const email = values.email.trim();
      const { data, error } = await update({
        input: {
          ...(email !== '' && { email }),
          industry: values.industry.trim(),
          occupation: values.occupation.trim(),
        },
      });
      const refusal = refusalOf(error, data?.updateProfile.errors, ['email', 'industry', 'occupation'] as const);
      setDone(refusal === null);
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('centre.edit')} submit={t('centre.save')}>
      <TextField
        field={form.field('email')}
        label={t('field.email')}
        hint={account.email == null ? t('centre.emailNone') : t('centre.emailNow', { email: account.email })}
        type="email"
        autoComplete="email"
        spellCheck={false}
        isOptional
      />
      <TextField field={form.field('industry')} label={t('field.industry')} autoComplete="off" isOptional />
      <TextField
        field={form.field('occupation')}
        label={t('field.occupation')}
        autoComplete="organization-title"
        isOptional
      />
      <Done text={isDone ? t('centre.saved') : ''} />
    </Form>
  );
}
