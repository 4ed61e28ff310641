import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FieldProblem } from '../../../components/form/text-field';
import type { FieldState } from '../../../components/form/use-form';
import { paths } from '../../../config/paths';

/** The box to tick for the terms, which open beside the form, so that nothing typed is lost. */
export function TermsBox({ field: { id, value, problem, onChange } }: { readonly field: FieldState }) {
  const { t } = useTranslation();
  return (
    <div className="field">
      <div className="terms-box">
        <input
          id={id}
          type="checkbox"
          checked={value === 'yes'}
          aria-required
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => onChange(event.target.checked ? 'yes' : '')}
        />
        <p>
          <label htmlFor={id}>{t('field.terms')}</label>{' '}
          <Link to={paths.terms} target="_blank">
            {t('legal.terms.link')}
            <span className="visually-hidden">{t('site.opensNewTab')}</span>
          </Link>
          {t('legal.and')}
          <Link to={paths.privacy} target="_blank">
            {t('legal.privacy.link')}
            <span className="visually-hidden">{t('site.opensNewTab')}</span>
          </Link>
        </p>
      </div>
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}
