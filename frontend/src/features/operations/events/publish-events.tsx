import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { refusalOf } from '../../../components/form/problem';
import { paths } from '../../../config/paths';
import { formatExact } from '../../../formatting/numbers';
import { useLanguage } from '../../../i18n/use-language';
import type { OperatorAccess } from '../operator-access';
import { PublishEventReportsMutation } from './api/publish-events';

/** Makes a dataset of all reports, after a question. */
export function PublishEvents({ access }: { readonly access: OperatorAccess }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }, publish] = useMutation(PublishEventReportsMutation);
  const [isAsking, setAsking] = useState(false);
  const published = data?.publishEventReports;
  const run = async () => {
    const answer = await publish({}, access.context);
    return refusalOf(answer.error, answer.data === undefined ? undefined : [], []);
  };
  return (
    <>
      <p>
        <Button onClick={() => setAsking(true)}>{t('events.publish')}</Button>
      </p>
      <p role="status" className={published === undefined ? undefined : 'operations-well'}>
        {published !== undefined && (
          <>
            {t(`events.outcome.${published.outcome}`, { rows: formatExact(published.rowCount, language) })}{' '}
            <Link to={paths.resource(published.resourceKey)}>{t('events.published')}</Link>
          </>
        )}
      </p>
      {isAsking && (
        <ConfirmDialog
          title={t('events.publishTitle')}
          text={t('events.publishText')}
          action={t('events.publish')}
          run={run}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
