import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../../components/page-title';
import '../accounts.css';

interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page with one form on it. */
export function Sheet({ title, children }: SheetProps) {
  return (
    <div className="page sheet">
      <PageTitle page={title} />
      <h1>{title}</h1>
      <div className="panel sheet__body">{children}</div>
    </div>
  );
}

/** Says what the stars beside the labels mean. */
export function RequiredNote() {
  const { t } = useTranslation();
  return <p className="dim">{t('form.required')}</p>;
}
