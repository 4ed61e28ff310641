import { useTranslation } from 'react-i18next';

/** How much was sent, from 0 to 1. */
export function UploadProgress({ sent }: { readonly sent: number }) {
  const { t } = useTranslation();
  const percent = Math.floor(sent * 100);
  return (
    <div className="upload-progress">
      <progress aria-label={t('verification.progress')} max={100} value={percent} />
      <span className="dim">{t('verification.progressText', { percent })}</span>
    </div>
  );
}
