import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../components/page-title';

const parts = {
  terms: ['account', 'data', 'interfaces', 'quality', 'change', 'law'],
  privacy: ['collected', 'use', 'shown', 'kept', 'browser', 'rights'],
} as const;

/** What one accepts when registering. */
export function TermsPage() {
  const { t } = useTranslation();
  return (
    <LegalText
      title={t('legal.terms.title')}
      lead={t('legal.terms.lead')}
      parts={parts.terms.map((part) => [t(`legal.terms.part.${part}.title`), t(`legal.terms.part.${part}.text`)])}
    />
  );
}

/** What is kept of people, and why. */
export function PrivacyPage() {
  const { t } = useTranslation();
  return (
    <LegalText
      title={t('legal.privacy.title')}
      lead={t('legal.privacy.lead')}
      parts={parts.privacy.map((part) => [t(`legal.privacy.part.${part}.title`), t(`legal.privacy.part.${part}.text`)])}
    />
  );
}

interface LegalTextProps {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly (readonly [title: string, text: string])[];
}

function LegalText({ title, lead, parts }: LegalTextProps) {
  const { t } = useTranslation();
  return (
    <article className="page page--narrow">
      <PageTitle page={title} />
      <h1>{title}</h1>
      <p className="dim">{t('legal.effective')}</p>
      <p>{lead}</p>
      {parts.map(([heading, text]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
    </article>
  );
}
