import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FieldProblem } from '../../../components/form/text-field';
import type { FieldState } from '../../../components/form/use-form';
import { formatBytes } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';

interface FileFieldProps {
  readonly field: FieldState;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** Files to send: chosen in one or several goes, each shown with its size and removed again. */
export function FileField({ field: { id, problem }, files, onChange }: FileFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const remove = (file: File) => {
    onChange(files.filter((other) => other !== file));
    input.current?.focus();
  };
  return (
    <div className="field">
      <label htmlFor={id} className="is-required">
        {t('verification.documents')}
      </label>
      {/* The control itself lies on top unseen: it speaks the language of the browser, and of its last choice alone. */}
      <div className="file-choice">
        <span className="button button--plain button--medium" aria-hidden="true">
          {t('verification.pick')}
        </span>
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          accept="image/jpeg,image/png,application/pdf"
          aria-required
          aria-invalid={problem !== undefined}
          aria-describedby={[`${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')}
          onChange={({ target }) => {
            onChange([...files, ...(target.files ?? [])]);
            target.value = ''; // The same file may be chosen again after it was removed.
          }}
        />
      </div>
      <p id={`${id}-hint`} className="field__hint">
        {t('verification.documentsHint')}
      </p>
      {files.length > 0 && (
        <ul className="file-list" aria-label={t('verification.picked')}>
          {files.map((file, place) => (
            <li key={`${String(place)} ${file.name}`}>
              <span className="file-list__name">{file.name}</span>
              <span className="dim">{formatBytes(file.size, language)}</span>
              <Button
                size="small"
                aria-label={t('verification.removeOf', { name: file.name })}
                onClick={() => remove(file)}
              >
                {t('verification.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}
