import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { invokeInterface, type InvokeOutcome } from '../api/invoke-interface';
import type { InterfaceDetails } from '../api/use-resource';
import { largestPage, ownParameters, wrongFields, type CallInput } from '../call-input';
import { useSessionToken } from '../session-token';
import { TestField } from './test-field';
import { TestOutcome } from './test-outcome';

interface OnlineTestProps {
  readonly path: string;
  readonly parameters: InterfaceDetails['parameters'];
  readonly input: CallInput;
  readonly onInput: (input: CallInput) => void;
}

/** A form that makes the call from this page, with the reader's own token. */
export function OnlineTest({ path, parameters, input, onInput }: OnlineTestProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const [token, setToken] = useSessionToken();
  const [tried, setTried] = useState(false);
  const [running, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<InvokeOutcome | null>(null);
  const wrong = wrongFields(input);

  const run = async () => {
    setRunning(true);
    setOutcome(await invokeInterface({ path, token: token.trim(), ...input }));
    setRunning(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (token.trim() !== '' && !wrong.page && !wrong.pageNum) {
      void run();
    }
  };
  const numberProblem = (isWrong: boolean, max: number) =>
    isWrong ? t('call.numberWrong', { min: 1, max }) : undefined;

  return (
    <form className="online-test" aria-labelledby={headingId} onSubmit={submit} noValidate>
      <h3 id={headingId}>{t('call.test')}</h3>
      <p className="dim">{t('call.testHint')}</p>
      <div className="online-test__fields">
        <TestField
          wide
          secret
          label={t('call.token')}
          value={token}
          problem={tried && token.trim() === '' ? t('call.tokenMissing') : undefined}
          onChange={setToken}
        />
        <TestField
          label="pageNum"
          value={input.pageNum}
          problem={numberProblem(wrong.pageNum, 1_000_000_000)}
          onChange={(pageNum) => onInput({ ...input, pageNum })}
        />
        <TestField
          label="page"
          value={input.page}
          problem={numberProblem(wrong.page, largestPage)}
          onChange={(page) => onInput({ ...input, page })}
        />
        {ownParameters(parameters).map(({ name }) => (
          <TestField
            key={name}
            label={name}
            value={input.values[name] ?? ''}
            onChange={(value) => onInput({ ...input, values: { ...input.values, [name]: value } })}
          />
        ))}
      </div>
      <Button kind="primary" type="submit" disabled={running}>
        {t('call.run')}
      </Button>
      <div role="status">{running ? <p className="dim">{t('call.running')}</p> : <TestOutcome outcome={outcome} />}</div>
    </form>
  );
}
