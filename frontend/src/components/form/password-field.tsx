import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './text-field';
import type { FieldState } from './use-form';

interface PasswordFieldProps {
  readonly field: FieldState;
  readonly label: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly describedBy?: string;
}

/** A password, which the reader may look at. */
export function PasswordField({ field, label, autoComplete, describedBy }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      field={field}
      label={label}
      type={isShown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      describedBy={describedBy}
    >
      <label className="field__box">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
        {t('form.showPassword')}
      </label>
    </TextField>
  );
}
