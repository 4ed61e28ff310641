import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../../components/form/password-field';
import type { FieldState } from '../../../components/form/use-form';
import { passwordRules } from '../checks';

interface NewPasswordFieldsProps {
  readonly password: FieldState;
  readonly confirm: FieldState;
  /** Whether it is to take the place of another. */
  readonly isNew?: boolean;
}

const rules = Object.keys(passwordRules) as (keyof typeof passwordRules)[];

/** A password to set, twice, with the rules and how far they are met. */
export function NewPasswordFields({ password, confirm, isNew = false }: NewPasswordFieldsProps) {
  const { t } = useTranslation();
  const rulesId = `${password.id}-rules`;
  return (
    <>
      <div className="new-password">
        <PasswordField
          field={password}
          label={t(isNew ? 'field.newPassword' : 'field.password')}
          autoComplete="new-password"
          describedBy={rulesId}
        />
        <div id={rulesId} className="new-password__rules">
          <p>{t('field.rules')}</p>
          <ul>
            {rules.map((rule) => {
              const isMet = passwordRules[rule](password.value);
              return (
                <li key={rule} className={isMet ? 'is-met' : undefined}>
                  {t(`field.rule.${rule}`)}{' '}
                  <span className="new-password__state">{t(isMet ? 'field.ruleMet' : 'field.ruleUnmet')}</span>
                </li>
              );
            })}
          </ul>
        </div>
      </div>
      <PasswordField field={confirm} label={t('field.confirm')} autoComplete="new-password" />
    </>
  );
}
