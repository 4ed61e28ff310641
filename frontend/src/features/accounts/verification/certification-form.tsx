import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Form } from '../../../components/form/form';
import { refusalOf, type Problem, type Refusal } from '../../../components/form/problem';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import type { Account } from '../api/use-account';
import { Facts } from '../components/facts';
import { RequiredNote } from '../components/sheet';
import { SubmitCertificationMutation } from './api/submit-certification';
import { uploading } from './api/uploading';
import { mostFiles, problemOf } from './documents';
import { FileField } from './file-field';
import { UploadProgress } from './upload-progress';

const kinds = ['BUSINESS_LICENSE', 'OTHER'] as const;
const initial = { certificate: '', address: '', documents: '' };
type Name = keyof typeof initial;

interface CertificationFormProps {
  readonly organisation: NonNullable<Account['organisation']>;
  readonly onDone: () => void;
}

/** 机构认证 (Shanghai manual 2.1.1): the documents of an organisation. */
export function CertificationForm({ organisation, onDone }: CertificationFormProps) {
  const { t } = useTranslation();
  const [, submit] = useMutation(SubmitCertificationMutation);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sent, setSent] = useState<number | null>(null);
  const check = ({ certificate, documents }: Readonly<Record<Name, string>>) => {
    const count = documents === '' ? 0 : documents.split('\n').length;
    const problems = new Map<Name, Problem>();
    if (certificate === '') {
      problems.set('certificate', { text: t('verification.certificateMissing') });
    }
    if (count === 0 || count > mostFiles) {
      problems.set('documents', { text: t(count === 0 ? 'verification.filesMissing' : 'verification.filesTooMany') });
    }
    return problems;
  };
  const form = useForm<Name>({
    initial,
    check,
    send: async ({ certificate, address }): Promise<Refusal<Name> | null> => {
      for (const file of files) {
        const problem = await problemOf(file);
        if (problem !== null) {
          const text = t(`verification.${problem}`, { name: file.name });
          return { problems: new Map([['documents', { text }]]), general: [], retryAfterSeconds: null };
        }
      }
      const kind = kinds.find((one) => one === certificate) ?? 'OTHER';
      setSent(0);
      const { data, error } = await submit(
        { input: { certificate: kind, address: address.trim(), documents: [...files] } },
        uploading(setSent),
      );
      setSent(null);
      const refusal = refusalOf(error, data?.submitCertification.errors, ['certificate', 'address', 'documents'] as const);
      if (refusal === null) {
        onDone();
      }
      return refusal;
    },
  });
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    form.set('documents', chosen.map(({ name }) => name).join('\n'));
  };
  return (
    <>
      <Facts
        facts={[
          [t('verification.organisationName'), organisation.name],
          [t('verification.creditCode'), organisation.creditCode],
        ]}
      />
      <Form form={form} label={t('verification.certification')} submit={t('verification.submitCertification')}>
        <RequiredNote />
        <SelectField
          field={form.field('certificate')}
          label={t('verification.certificate')}
          choose={t('verification.choose')}
          options={kinds.map((kind) => [kind, t(`verification.certificateKind.${kind}`)])}
        />
        <TextField
          field={form.field('address')}
          label={t('verification.address')}
          hint={t('verification.addressHint')}
          autoComplete="street-address"
          maxLength={200}
          isOptional
        />
        <FileField field={form.field('documents')} files={files} onChange={choose} />
        {sent !== null && <UploadProgress sent={sent} />}
      </Form>
    </>
  );
}
