import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { webAddress } from '../../../formatting/links';
import { formatBytes } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import { saveFile } from '../api/save-file';
import type { OperatorAccess } from '../operator-access';
import type { EventReport } from './api/use-event';

interface EventMediasProps {
  readonly access: OperatorAccess;
  readonly event: EventReport;
}

/** What was sent with a report, to be saved, or where its sender has it. */
export function EventMedias({ access, event }: EventMediasProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [hasFailed, setFailed] = useState(false);
  const save = async (path: string, name: string) => setFailed(!(await saveFile(access, path, name)));
  return (
    <>
      <ul className="events-medias">
        {event.medias.map(({ name, kind, usage, path, bytes, url }, place) => {
          const address = webAddress(url);
          return (
            <li key={place}>
              <span>
                {name}{' '}
                <span className="dim">
                  {t(`events.kind.${kind}`)} {t(`events.usage.${usage}`)} {bytes != null && formatBytes(bytes, language)}
                </span>
              </span>
              {path != null && (
                <Button size="small" aria-label={t('events.saveOf', { name })} onClick={() => void save(path, name)}>
                  {t('events.save')}
                </Button>
              )}
              {address !== null && (
                <a href={address} target="_blank" rel="noreferrer" aria-label={t('events.openOf', { name }) + t('site.opensNewTab')}>
                  {t('events.open')}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      <p role="alert" className="events-problem">
        {hasFailed && t('events.saveFailed')}
      </p>
    </>
  );
}
