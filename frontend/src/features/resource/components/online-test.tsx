import { useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { useLanguage } from '../../../i18n/use-language';
import { invokeInterface, type InvokeOutcome } from '../api/invoke-interface';
import { useCallers } from '../api/use-callers';
import type { OperationDetails } from '../api/use-resource';
import {
  credentialOf,
  formFields,
  formHeaders,
  isWrong,
  isWrongHeader,
  placeholderOf,
  toHeaders,
  toParameters,
  valueOf,
  wrongLine,
  type CallInput,
} from '../call-input';
import { secretOf } from '../chosen-way';
import { meaningOf } from '../meaning';
import { useSessionToken } from '../session-token';
import { CallerField } from './caller-field';
import { TestField } from './test-field';
import { TestOutcome } from './test-outcome';

interface OnlineTestProps {
  readonly operation: OperationDetails;
  readonly input: CallInput;
  readonly onInput: (input: CallInput) => void;
}

/** A form that makes the call from this page: with a token or app of one's own, or with what is typed. */
export function OnlineTest({ operation, input, onInput }: OnlineTestProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const headingId = useId();
  const form = useRef<HTMLFormElement>(null);
  const callers = useCallers();
  const secret = secretOf(operation);
  const secretName = secret?.parameter.name ?? '';
  const [typed, setTyped] = useSessionToken(placeholderOf(secretName));
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const [running, setRunning] = useState(false);
  const [sent, setSent] = useState<{ readonly request: string; readonly outcome: InvokeOutcome } | null>(null);
  const caller = chosen === undefined ? (callers?.[0]?.id ?? null) : chosen;
  const isSecretMissing = caller === null && secret !== null && typed.trim() === '';
  const fields = formFields(operation);
  const headers = formHeaders(operation);
  const condition = operation.parameters.find(({ item }) => item != null);
  const line = wrongLine(input);
  const isAnyWrong =
    fields.some((parameter) => isWrong(input, parameter)) || headers.some((header) => isWrongHeader(input, header));
  const fill = (name: string, value: string) => onInput({ ...input, values: { ...input.values, [name]: value } });

  const run = async () => {
    setRunning(true);
    const parameters = toParameters(operation, input);
    const pairs = caller === null && secret !== null ? [[secretName, credentialOf(secretName, typed.trim())] as const] : [];
    const ownHeaders = toHeaders(operation, input);
    const outcome = await invokeInterface({
      path: operation.path,
      parameters: secret?.place === 'query' ? [...parameters, ...pairs] : parameters,
      headers: secret?.place === 'header' ? [...ownHeaders, ...pairs] : ownHeaders,
      caller,
    });
    const query = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
    setSent({ request: `${operation.methods[0] ?? 'GET'} ${operation.path}${query === '' ? '' : `?${query}`}`, outcome });
    setRunning(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isSecretMissing && line === null && !isAnyWrong) {
      void run();
      return;
    }
    // What is wrong is marked when this has been shown.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  return (
    <form ref={form} className="online-test" aria-labelledby={headingId} onSubmit={submit} noValidate>
      <h3 id={headingId}>{t('call.test')}</h3>
      <p className="dim">{caller === null ? t('call.testHint') : t('interfaces.test.hint')}</p>
      <div className="online-test__fields">
        {callers != null && <CallerField callers={callers} value={caller} onChange={setChosen} />}
        {caller === null && secret !== null && (
          <TestField
            wide
            secret
            label={t('interfaces.test.secret', { meaning: meaningOf(secret.parameter, language), name: secretName })}
            value={typed}
            problem={tried && isSecretMissing ? t('interfaces.test.secretMissing', { name: secretName }) : undefined}
            onChange={setTyped}
          />
        )}
        {headers.map((header) => (
          <TestField
            key={header.name}
            wide
            label={header.name}
            hint={meaningOf(header, language)}
            value={valueOf(input, header)}
            problem={isWrongHeader(input, header) ? t('interfaces.test.headerWrong') : undefined}
            onChange={(value) => fill(header.name, value)}
          />
        ))}
        {fields.map((parameter) => (
          <TestField
            key={parameter.name}
            label={parameter.name}
            value={valueOf(input, parameter)}
            problem={
              isWrong(input, parameter)
                ? t('call.numberWrong', { min: parameter.least ?? 0, max: parameter.most ?? 0 })
                : undefined
            }
            choices={parameter.choices}
            onChange={(value) => fill(parameter.name, value)}
          />
        ))}
        {condition !== undefined && (
          <TestField
            wide
            lines={2}
            label={t('interfaces.test.conditions')}
            hint={t('interfaces.test.conditionsHint', { example: `${condition.name}__in=…` })}
            value={input.more}
            problem={tried && line !== null ? t('interfaces.test.conditionWrong', { line }) : undefined}
            onChange={(more) => onInput({ ...input, more })}
          />
        )}
      </div>
      <Button kind="primary" type="submit" disabled={running}>
        {t('call.run')}
      </Button>
      <div role="status">
        {running ? (
          <p className="dim">{t('call.running')}</p>
        ) : (
          sent !== null && <TestOutcome request={sent.request} outcome={sent.outcome} />
        )}
      </div>
    </form>
  );
}
