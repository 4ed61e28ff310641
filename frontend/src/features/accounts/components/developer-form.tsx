import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { checkFields, refusalOf } from '../../../components/form/problem';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import { BecomeDeveloperMutation } from '../api/become-developer';
import { checkEmail, filled } from '../checks';
import { RequiredNote } from './sheet';

const occupations = ['STUDENT', 'RESEARCH', 'COMPANY', 'PUBLIC', 'FREELANCE', 'OTHER'] as const;

const rules = {
  name: filled('nameMissing'),
  developerName: filled('developerNameMissing'),
  occupation: filled('occupationMissing'),
  employer: filled('employerMissing'),
  profession: filled('professionMissing'),
  researchField: filled('researchFieldMissing'),
  email: checkEmail,
};
const names = Object.keys(rules) as (keyof typeof rules)[];

const initial = {
  name: '',
  developerName: '',
  occupation: '',
  employer: '',
  profession: '',
  researchField: '',
  email: '',
};

/** The form 注册开发者 (Tianjin manual 2.7). */
export function DeveloperForm() {
  const { t } = useTranslation();
  const [, become] = useMutation(BecomeDeveloperMutation);
  const form = useForm({
    initial,
    check: (values) => checkFields(values, rules),
    send: async (values) => {
      const occupation = occupations.find((one) => one === values.occupation) ?? 'OTHER';
      const { data, error } = await become({
        input: {
          name: values.name.trim(),
          developerName: values.developerName.trim(),
          occupation: t(`developer.occupations.${occupation}`),
          employer: values.employer.trim(),
          profession: values.profession.trim(),
          researchField: values.researchField.trim(),
          email: values.email.trim(),
        },
      });
      return refusalOf(error, data?.becomeDeveloper.errors, names);
    },
  });
  return (
    <Form form={form} label={t('developer.title')} submit={t('developer.submit')}>
      <RequiredNote />
      <TextField field={form.field('name')} label={t('developer.name')} autoComplete="name" />
      <TextField field={form.field('developerName')} label={t('developer.developerName')} autoComplete="nickname" />
      <SelectField
        field={form.field('occupation')}
        label={t('developer.occupation')}
        choose={t('developer.choose')}
        options={occupations.map((one) => [one, t(`developer.occupations.${one}`)] as const)}
      />
      <TextField field={form.field('employer')} label={t('developer.employer')} autoComplete="organization" />
      <TextField
        field={form.field('profession')}
        label={t('developer.profession')}
        autoComplete="organization-title"
      />
      <TextField field={form.field('researchField')} label={t('developer.researchField')} autoComplete="off" />
      <TextField
        field={form.field('email')}
        label={t('field.email')}
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
    </Form>
  );
}
