import { useTranslation } from 'react-i18next';
import { CheckListField, ticked } from '../../../components/form/check-list-field';
import { Form } from '../../../components/form/form';
import { checkFields, type Refusal } from '../../../components/form/problem';
import { TextAreaField } from '../../../components/form/text-area-field';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import type { CreateAppInput } from '../../../graphql/graphql';
import { filled } from '../checks';
import type { App } from './api/use-apps';
import { domains } from './domains';

/** What is said of an app, all of it. */
export type AppWords = Required<{ [Name in keyof CreateAppInput]: NonNullable<CreateAppInput[Name]> }>;

interface AppFormProps {
  /** What is changed; null to add one. */
  readonly app: App | null;
  readonly label: string;
  readonly submit: string;
  readonly send: (words: AppWords) => Promise<Refusal<keyof AppWords> | null>;
}

export const fieldNames = ['name', 'labels', 'domains', 'description', 'redirectUris', 'allowedNetworks'] as const;

const rules = {
  name: filled('appNameMissing'),
  domains: filled('domainsMissing'),
  description: filled('descriptionMissing'),
};

const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** The form 应用填报 (Zhejiang manual 3.2), with callbacks and addresses. */
export function AppForm({ app, label, submit, send }: AppFormProps) {
  const { t } = useTranslation();
  const form = useForm({
    initial: {
      name: app?.name ?? '',
      labels: app?.labels.join(t('apps.separator')) ?? '',
      domains: app?.domains.join() ?? '',
      description: app?.description ?? '',
      redirectUris: app?.redirectUris.join('\n') ?? '',
      allowedNetworks: app?.allowedNetworks.join('\n') ?? '',
    },
    check: (values) => checkFields(values, rules),
    emptiesAfterwards: app === null,
    send: (values) => {
      const chosen = ticked(values.domains);
      return send({
        name: values.name.trim(),
        labels: values.labels.split(/[、，,\s]+/).filter((one) => one !== ''),
        domains: domains.filter((one) => chosen.includes(one)),
        description: values.description.trim(),
        redirectUris: lines(values.redirectUris),
        allowedNetworks: lines(values.allowedNetworks),
      });
    },
  });
  return (
    <Form form={form} label={label} submit={submit}>
      <TextField field={form.field('name')} label={t('apps.name')} hint={t('apps.nameHint')} autoComplete="off" />
      <TextField
        field={form.field('labels')}
        label={t('apps.labels')}
        hint={t('apps.labelsHint')}
        autoComplete="off"
        isOptional
      />
      <CheckListField
        field={form.field('domains')}
        label={t('apps.domains')}
        options={domains.map((one) => [one, t(`apps.domain.${one}`)] as const)}
      />
      <TextAreaField
        field={form.field('description')}
        label={t('apps.description')}
        hint={t('apps.descriptionHint')}
        rows={3}
      />
      <TextAreaField
        field={form.field('redirectUris')}
        label={t('apps.redirectUris')}
        hint={t('apps.redirectUrisHint')}
        rows={2}
        isOptional
      />
      <TextAreaField
        field={form.field('allowedNetworks')}
        label={t('apps.allowedNetworks')}
        hint={t('apps.allowedNetworksHint')}
        rows={2}
        isOptional
      />
    </Form>
  );
}
