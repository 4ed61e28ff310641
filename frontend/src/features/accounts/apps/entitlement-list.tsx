import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths';
import { formatLastDay } from '../../../formatting/dates';
import type { App } from './api/use-apps';
import './entitlement-list.css';

interface EntitlementListProps {
  readonly entitlements: App['entitlements'];
}

/** What may be called that is not open to everybody, and the fields that calls get. */
export function EntitlementList({ entitlements }: EntitlementListProps) {
  const { t } = useTranslation();
  return entitlements.length === 0 ? (
    <p className="dim">{t('entitlements.ownNone')}</p>
  ) : (
    <ul className="entitlement-list">
      {entitlements.map(({ resourceKey, service, resource, fields, expiresAt, isOver }) => (
        <li key={resourceKey}>
          {service == null ? (
            <Link to={paths.resource(resourceKey)}>{resource?.title ?? resourceKey}</Link>
          ) : (
            t(`events.service.${service}`)
          )}{' '}
          {expiresAt != null && (
            <span className="dim">
              {t(isOver ? 'entitlements.ownOver' : 'entitlements.ownUntil', { day: formatLastDay(expiresAt) })}
            </span>
          )}
          {service == null && <p>{fields?.join(t('apps.separator')) ?? t('entitlements.allFields')}</p>}
        </li>
      ))}
    </ul>
  );
}
