import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths';
import { useDoors, useProviderName } from '../api/doors';
import './doors.css';

/** Ways in that leave this page; nothing where the portal has none. */
export function OtherDoors({ next }: { readonly next: string }) {
  const { t } = useTranslation();
  const { certificatePort, providers } = useDoors();
  const nameOf = useProviderName();
  if (certificatePort === null && providers.length === 0) {
    return null;
  }
  return (
    <nav className="other-doors" aria-labelledby="other-doors">
      <h2 id="other-doors">{t('doors.others')}</h2>
      <ul>
        {certificatePort !== null && (
          <li>
            <a className="button button--plain button--medium" href={paths.certificate(certificatePort, next)}>
              {t('doors.certificate')}
            </a>
          </li>
        )}
        {providers.map((provider) => (
          <li key={provider.id}>
            <a className="button button--plain button--medium" href={paths.provider(provider.id, next)}>
              {nameOf(provider)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
