import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { CheckListField, ticked } from '../../../components/form/check-list-field';
import { Form } from '../../../components/form/form';
import { refusalOf, type Problem } from '../../../components/form/problem';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { useForm } from '../../../components/form/use-form';
import { OperationsError } from '../components/operations-error';
import type { OperatorAccess } from '../operator-access';
import { GrantEntitlementMutation } from './api/grant-entitlement';
import { useGrantable } from './api/use-grantable';
import { useHolder } from './api/use-holders';
import { LookUp } from './look-up';

const initial = { holder: '', resourceKey: '', scope: '', fields: '', until: '', note: '' };
type Name = keyof typeof initial;

/** What may be granted beside resources, by its key. */
const services = [
  ['service/events', 'EVENTS'],
  ['service/sms', 'SMS'],
  ['service/cameras', 'CAMERAS'],
] as const;

/** Stands for the personal tokens of the user among the ids of apps. */
const ownTokens = 'tokens';

interface GrantFormProps {
  readonly access: OperatorAccess;
  readonly onDone: () => void;
}

/** Grants the interfaces of a resource, or a service: finds a user and a resource, then says which app and which fields. */
export function GrantForm({ access, onDone }: GrantFormProps) {
  const { t } = useTranslation();
  const [, grant] = useMutation(GrantEntitlementMutation);
  const [userName, setUserName] = useState('');
  const [text, setText] = useState('');
  const [done, setDone] = useState('');
  const people = useHolder(access, userName);
  const resources = useGrantable(access, text);
  const { holder } = people;
  const { found } = resources;
  const chosenOf = (key: string) => found?.find((each) => each.key === key);
  const serviceOf = (key: string) => services.find(([each]) => each === key)?.[1];
  const form = useForm<Name>({
    initial,
    emptiesAfterwards: true,
    check: (values) => {
      const problems = new Map<Name, Problem>();
      for (const name of ['holder', 'resourceKey', 'scope'] as const) {
        if (values[name] === '' && (name !== 'scope' || serviceOf(values.resourceKey) === undefined)) {
          problems.set(name, { text: t(`entitlements.missing.${name}`) });
        }
      }
      if (values.scope === 'some' && values.fields === '' && serviceOf(values.resourceKey) === undefined) {
        problems.set('fields', { text: t('entitlements.missing.fields') });
      }
      return problems;
    },
    send: async (values) => {
      setDone('');
      const service = serviceOf(values.resourceKey);
      const returns = chosenOf(values.resourceKey)?.interfaces[0]?.returns ?? [];
      const places = ticked(values.fields).map(Number);
      const input = {
        resourceKey: values.resourceKey,
        ...(values.holder === ownTokens ? { userName: holder?.userName ?? '' } : { appId: values.holder }),
        fields: values.scope === 'all' || service !== undefined ? null : returns.filter((_, place) => places.includes(place)).map(({ name }) => name),
        until: values.until === '' ? null : values.until,
        note: values.note.trim(),
      };
      const { data, error } = await grant({ input }, access.context);
      const refusal = refusalOf(error, data?.grantEntitlement.errors, ['resourceKey', 'fields', 'until', 'note'] as const);
      if (refusal === null) {
        const title = service === undefined ? chosenOf(values.resourceKey)?.title : t(`events.service.${service}`);
        setDone(t('entitlements.done', { title: title ?? values.resourceKey }));
        onDone();
      }
      return refusal;
    },
  });
  const resourceField = form.field('resourceKey');
  const returns = chosenOf(form.values.resourceKey)?.interfaces[0]?.returns ?? [];
  return (
    <>
      {[people, resources].map(
        ({ error, retry }, place) => error !== undefined && <OperationsError key={place} error={error} retry={retry} />,
      )}
      <LookUp
        label={t('entitlements.user')}
        hint={t('entitlements.userHint')}
        outcome={
          holder === undefined
            ? ''
            : holder === null
              ? t('entitlements.noUser', { name: userName })
              : t('entitlements.foundUser', { name: holder.userName, apps: holder.apps.length })
        }
        onLookUp={(asked) => {
          setUserName(asked);
          form.set('holder', '');
        }}
      />
      <LookUp
        label={t('entitlements.findResource')}
        hint={t('entitlements.findResourceHint')}
        outcome={
          found === undefined
            ? ''
            : found.length === 0
              ? t('entitlements.noResource', { text })
              : t('entitlements.foundResources', { number: found.length })
        }
        onLookUp={(asked) => {
          setText(asked);
          form.set('resourceKey', '');
          form.set('fields', '');
        }}
      />
      <Form form={form} label={t('entitlements.grant')} submit={t('entitlements.grant')}>
        <SelectField
          field={form.field('holder')}
          label={t('entitlements.holder')}
          choose={t(holder == null ? 'entitlements.userFirst' : 'verification.choose')}
          options={
            holder == null
              ? []
              : [
                  ...holder.apps.map(({ id, name }) => [id, t('entitlements.ofApp', { name })] as const),
                  [ownTokens, t('entitlements.ofTokens', { name: holder.userName })] as const,
                ]
          }
        />
        <SelectField
          field={{
            ...resourceField,
            onChange: (key) => {
              resourceField.onChange(key);
              form.set('fields', '');
            },
          }}
          label={t('entitlements.resource')}
          choose={t(found === undefined || found.length === 0 ? 'entitlements.resourceFirst' : 'verification.choose')}
          options={[
            ...(found ?? []).map(
              ({ key, title, provider, openType }) =>
                [key, t(openType === 'CONDITIONAL' ? 'entitlements.conditional' : 'entitlements.open', { title, provider })] as const,
            ),
            ...services.map(([key, service]) => [key, t(`events.service.${service}`)] as const),
          ]}
        />
        {serviceOf(form.values.resourceKey) === undefined && (
          <SelectField
            field={form.field('scope')}
            label={t('entitlements.fields')}
            choose={t('verification.choose')}
            options={[
              ['some', t('entitlements.someFields')],
              ['all', t('entitlements.allFields')],
            ]}
          />
        )}
        {form.values.scope === 'some' && returns.length > 0 && (
          <CheckListField
            field={form.field('fields')}
            label={t('entitlements.chooseFields')}
            options={returns.map(({ name, code }, place) => [String(place), code == null || code === name ? name : `${name} (${code})`])}
          />
        )}
        <TextField
          field={form.field('until')}
          type="date"
          label={t('entitlements.until')}
          hint={t('entitlements.untilHint')}
          autoComplete="off"
          isOptional
        />
        <TextField
          field={form.field('note')}
          label={t('entitlements.note')}
          hint={t('entitlements.noteHint')}
          autoComplete="off"
          maxLength={200}
          isOptional
        />
      </Form>
      <p role="status" className={done === '' ? undefined : 'operations-well'}>
        {done}
      </p>
    </>
  );
}
