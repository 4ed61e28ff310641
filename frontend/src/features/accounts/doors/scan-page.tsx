import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { Button } from '../../../components/button';
import { problemText, refusalOf, type Problem } from '../../../components/form/problem';
import { LoadError } from '../../../components/load-error';
import { useMe } from '../../../components/session/me';
import { Waiting } from '../../../components/waiting';
import { paths } from '../../../config/paths';
import { AnswerScanMutation, ScanQuery } from '../api/scan';
import { Facts } from '../components/facts';
import { Sheet } from '../components/sheet';
import './doors.css';

/** What a phone shows that has scanned a code: which device asks, and the choice. */
export function ScanPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const me = useMe();
  if (me === null) {
    return <Navigate to={paths.login(paths.scan(code))} replace />;
  }
  return (
    <Sheet title={t('doors.confirm.title')}>
      {me === undefined ? <Waiting lines={4} /> : <Choice code={code} userName={me.userName} />}
    </Sheet>
  );
}

function Choice({ code, userName }: { readonly code: string; readonly userName: string }) {
  const { t } = useTranslation();
  const [{ data, error }, load] = useQuery({ query: ScanQuery, variables: { code }, requestPolicy: 'network-only' });
  const [{ fetching }, answer] = useMutation(AnswerScanMutation);
  const [outcome, setOutcome] = useState<'confirmed' | 'refused' | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const say = async (isConfirmed: boolean) => {
    if (fetching) {
      return;
    }
    const { data: given, error: failed } = await answer({ input: { code, isConfirmed } });
    const refusal = refusalOf(failed, given?.answerScan.errors, ['code'] as const);
    if (refusal === null) {
      setOutcome(isConfirmed ? 'confirmed' : 'refused');
    }
    setProblems(refusal === null ? [] : [...refusal.general, ...refusal.problems.values()]);
  };
  if (error !== undefined) {
    return <LoadError error={error} retry={() => load({ requestPolicy: 'network-only' })} />;
  }
  if (outcome !== null || (data !== undefined && data.scan == null)) {
    return (
      <>
        <p role="status">{t(`doors.confirm.${outcome ?? 'gone'}`)}</p>
        <p>
          <Link to={paths.home}>{t('doors.confirm.home')}</Link>
        </p>
      </>
    );
  }
  if (data?.scan == null) {
    return <Waiting lines={4} />;
  }
  const { number, device, address } = data.scan;
  return (
    <>
      <p>{t('doors.confirm.lead')}</p>
      <p className="scan__number">
        {t('doors.confirm.number')} <strong>{number}</strong>
      </p>
      <Facts
        facts={[
          [t('doors.confirm.device'), device],
          [t('doors.confirm.address'), address],
          [t('doors.confirm.account'), userName],
        ]}
      />
      <p className="secret__warning">{t('doors.confirm.warning')}</p>
      <div role="alert" className="dialog__problem">
        {problems.map((problem, place) => (
          <p key={place}>{problemText(t, problem)}</p>
        ))}
      </div>
      <div className="row">
        <Button kind="primary" size="large" aria-disabled={fetching} onClick={() => void say(true)}>
          {t('doors.confirm.yes')}
        </Button>
        <Button size="large" aria-disabled={fetching} onClick={() => void say(false)}>
          {t('doors.confirm.no')}
        </Button>
      </div>
    </>
  );
}
