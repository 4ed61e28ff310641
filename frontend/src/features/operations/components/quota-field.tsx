import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { problemText, refusalOf, type Problem } from '../../../components/form/problem';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { SetQuotaMutation } from '../api/set-quota';
import type { OperatorAccess } from '../operator-access';

interface QuotaFieldProps {
  /** Of the token or app. */
  readonly name: string;
  /** Calls a day. */
  readonly quota: number;
  /** Whose quota it is; null where it does not matter any more. */
  readonly owner: { readonly appId: string } | { readonly userName: string; readonly tokenId: string } | null;
  readonly access: OperatorAccess;
}

/** The calls a day of a token or an app, which operators change. */
export function QuotaField({ name, quota, owner, access: { context, mayChange } }: QuotaFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const [, setQuota] = useMutation(SetQuotaMutation);
  const [held, setHeld] = useState(quota);
  const [typed, setTyped] = useState(String(quota));
  const [isSending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState('');
  if (owner === null || !mayChange) {
    return formatExact(quota, language);
  }
  const save = async () => {
    setSending(true);
    setDone('');
    const dailyQuota = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : 0;
    const { data, error } = await setQuota({ input: { ...owner, dailyQuota } }, context);
    const refusal = refusalOf(error, data?.setQuota.errors, ['dailyQuota']);
    setSending(false);
    setProblems(refusal === null ? [] : [...refusal.problems.values(), ...refusal.general]);
    if (refusal === null) {
      setHeld(data?.setQuota.dailyQuota ?? dailyQuota);
      setDone(t('operations.people.quotaSaved'));
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isSending && typed !== String(held)) {
      void save();
    }
  };
  return (
    <form className="operations-quota" onSubmit={submit} aria-busy={isSending} noValidate>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('operations.people.quotaOf', { name })}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-problem`}
        value={typed}
        onChange={(event) => {
          setDone('');
          setTyped(event.target.value);
        }}
      />
      <Button size="small" type="submit" aria-disabled={isSending || typed === String(held)} aria-label={t('operations.people.setQuotaOf', { name })}>
        {t('centre.save')}
      </Button>
      <span id={`${id}-problem`} role="alert" className="operations-key__problem">
        {problems.map((problem) => problemText(t, problem)).join(' ')}
      </span>
      <span role="status">{done}</span>
    </form>
  );
}
