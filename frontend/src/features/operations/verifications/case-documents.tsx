import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { paths } from '../../../config/paths';
import { formatBytes } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { VerificationCase } from './api/use-verification';
import { saveFile } from '../api/save-file';
import type { OperatorAccess } from '../operator-access';

interface CaseDocumentsProps {
  readonly access: OperatorAccess;
  readonly request: VerificationCase;
}

/** The documents of an organisation, to be saved while the request waits. */
export function CaseDocuments({ access, request }: CaseDocumentsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [hasFailed, setFailed] = useState(false);
  const isWaiting = request.status === 'WAITING';
  const save = async (place: number, name: string) => 
    setFailed(!(await saveFile(access, paths.certificateDocument(request.id, place), name)));
  return (
    <>
      {!isWaiting && <p className="dim">{t('reviews.documentsGone')}</p>}
      <ul className="verifications__documents">
        {request.documents.map(({ name, bytes, sha256 }, place) => (
          <li key={sha256 + String(place)}>
            <span className="verifications__document">
              {name} <span className="dim">{formatBytes(bytes, language)}</span>
              <code>{sha256}</code>
            </span>
            {isWaiting && (
              <Button
                size="small"
                aria-label={t('reviews.downloadOf', { name })}
                onClick={() => void save(place, name)}
              >
                {t('reviews.download')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="alert" className="verifications__problem">
        {hasFailed && t('reviews.downloadFailed')}
      </p>
    </>
  );
}
