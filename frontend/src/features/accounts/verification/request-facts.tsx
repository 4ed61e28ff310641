import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../formatting/dates';
import { formatBytes } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { Verification } from '../api/use-account';
import { Facts } from '../components/facts';

/** What was submitted, and what became of it. */
export function RequestFacts({ request }: { readonly request: Verification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isPerson = request.kind === 'REAL_NAME';
  const files = request.documents.map(({ name, bytes }) => `${name}（${formatBytes(bytes, language)}）`);
  return (
    <Facts
      facts={[
        [t('verification.state'), t(`verification.status.${request.status}`)],
        [t(isPerson ? 'verification.name' : 'verification.organisationName'), request.name],
        [t(isPerson ? 'verification.number' : 'verification.creditCode'), request.number],
        ...(request.certificate == null
          ? []
          : [[t('verification.certificate'), t(`verification.certificateKind.${request.certificate}`)] as const]),
        ...(request.address == null ? [] : [[t('verification.address'), request.address] as const]),
        ...(files.length === 0 ? [] : [[t('verification.documents'), files.join('、')] as const]),
        [t('verification.submittedAt'), formatMoment(request.submittedAt)],
        ...(request.decidedAt == null ? [] : [[t('verification.decidedAt'), formatMoment(request.decidedAt)] as const]),
        ...(request.reason == null ? [] : [[t('verification.reason'), request.reason] as const]),
      ]}
    />
  );
}
