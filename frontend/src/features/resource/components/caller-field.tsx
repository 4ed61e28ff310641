import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths';
import type { OwnCaller } from '../api/use-callers';

interface CallerFieldProps {
  readonly callers: readonly OwnCaller[];
  /** The id of one of them; null for a secret that is typed. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Whose quota the test counts on: a token or app of one's own, or what is typed. */
export function CallerField({ callers, value, onChange }: CallerFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  if (callers.length === 0) {
    return (
      <p className="test-field test-field--wide">
        {t('interfaces.test.none')} <Link to={paths.account('tokens')}>{t('interfaces.test.make')}</Link>
      </p>
    );
  }
  const groups = [
    [t('interfaces.test.tokens'), callers.filter(({ kind }) => kind === 'token')],
    [t('interfaces.test.apps'), callers.filter(({ kind }) => kind === 'app')],
  ] as const;
  return (
    <div className="test-field test-field--wide">
      <label htmlFor={id}>{t('interfaces.test.caller')}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}>
        {groups.map(
          ([label, own]) =>
            own.length > 0 && (
              <optgroup key={label} label={label}>
                {own.map(({ id: one, name, prefix }) => (
                  <option key={one} value={one}>
                    {prefix === undefined ? name : t('interfaces.test.token', { name, prefix })}
                  </option>
                ))}
              </optgroup>
            ),
        )}
        <option value="">{t('interfaces.test.typed')}</option>
      </select>
    </div>
  );
}
