import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import { CreateTokenMutation } from '../api/create-token';
import { filled } from '../checks';
import type { Secret } from './secret-dialog';

/** Makes a token by its name. */
export function TokenForm({ onCreated }: { readonly onCreated: (secret: Secret) => void }) {
  const { t } = useTranslation();
  const [, create] = useMutation(CreateTokenMutation);
  const form = useForm({
    initial: { name: '' },
    check: (values) => checkFields(values, { name: filled('tokenNameMissing') }),
    emptiesAfterwards: true,
    send: async (values) => {
      const name = values.name.trim();
      const { data, error } = await create({ input: { name } });
      const refusal = refusalOf(error, data?.createToken.errors, ['name'] as const);
      if (refusal === null && data?.createToken.secret != null) {
        onCreated({ name, text: data.createToken.secret });
      }
      return refusal;
    },
  });
  return (
    <Form form={form} label={t('tokens.create')} submit={t('tokens.create')}>
      <TextField
        field={form.field('name')}
        label={t('tokens.name')}
        hint={t('tokens.nameHint')}
        autoComplete="off"
      />
    </Form>
  );
}
