import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { problemText, refusalOf } from '../../../components/form/problem';
import { formatMoment } from '../../../formatting/dates';
import { RevealVerificationMutation } from './api/reveal-verification';
import type { VerificationCase } from './api/use-verification';
import type { Fact } from '../components/fact-list';
import { FactList } from '../components/fact-list';
import type { OperatorAccess } from '../operator-access';

interface CaseFactsProps {
  readonly access: OperatorAccess;
  readonly request: VerificationCase;
}

/** What was submitted, and what became of it. */
export function CaseFacts({ access, request }: CaseFactsProps) {
  const { t } = useTranslation();
  const isPerson = request.kind === 'REAL_NAME';
  const deciders: Readonly<Record<string, string>> = {
    'realname-gateway': t('reviews.gateway'),
    'operator-key': t('reviews.operatorKey'),
  };
  const facts: readonly Fact[] = [
    [t('reviews.status'), t(`verification.status.${request.status}`)],
    [t('reviews.userName'), request.userName],
    [t(isPerson ? 'verification.name' : 'verification.organisationName'), request.name],
    [
      t(isPerson ? 'verification.number' : 'verification.creditCode'),
      isPerson && request.status === 'WAITING' && access.mayChange ? (
        <HiddenNumber key="number" access={access} request={request} />
      ) : (
        request.number
      ),
    ],
    [t('verification.certificate'), request.certificate && t(`verification.certificateKind.${request.certificate}`)],
    [t('verification.address'), request.address],
    [t('verification.submittedAt'), formatMoment(request.submittedAt)],
    [t('verification.decidedAt'), request.decidedAt && formatMoment(request.decidedAt)],
    [t('reviews.decidedBy'), request.decidedBy && (deciders[request.decidedBy] ?? request.decidedBy)],
    [t('verification.reason'), request.reason],
  ];
  return <FactList facts={facts} />;
}

/** The number with stars, and in full for those who ask. */
function HiddenNumber({ access, request }: CaseFactsProps) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, reveal] = useMutation(RevealVerificationMutation);
  const number = data?.revealVerification.number;
  const refusal =
    error === undefined && data === undefined ? null : refusalOf(error, data?.revealVerification.errors, []);
  const show = () => {
    if (!fetching) {
      void reveal({ input: { id: request.id } }, access.context);
    }
  };
  return (
    <span className="row">
      <span role="status">{number ?? request.number}</span>
      {number == null && (
        <Button size="small" aria-disabled={fetching} onClick={show}>
          {t('reviews.reveal')}
        </Button>
      )}
      <span role="alert">{refusal?.general.map((problem) => problemText(t, problem)).join(' ')}</span>
    </span>
  );
}
