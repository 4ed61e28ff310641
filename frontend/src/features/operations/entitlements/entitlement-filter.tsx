import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { paths } from '../../../config/paths';
import { resourceKeyIn } from './resource-key';

interface EntitlementFilterProps {
  readonly text: string;
  /** The key of the resource; empty for any. */
  readonly resource: string;
}

/** What entitlements are looked for by; the address of the page keeps it. */
export function EntitlementFilter({ text, resource }: EntitlementFilterProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const [isUnknown, setUnknown] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const key = resourceKeyIn(given('resource'));
    setUnknown(given('resource') !== '' && key === null);
    if (given('resource') === '' || key !== null) {
      void navigate(paths.entitlements(given('text') || null, key));
    }
  };
  return (
    <form className="panel operations-filter" role="search" aria-label={t('entitlements.find')} onSubmit={submit}>
      <div className="operations-filter__field">
        <label htmlFor={`${id}-text`}>{t('entitlements.text')}</label>
        <input id={`${id}-text`} name="text" type="search" defaultValue={text} placeholder={t('entitlements.textHint')} />
      </div>
      <div className="operations-filter__field">
        <label htmlFor={`${id}-resource`}>{t('entitlements.resource')}</label>
        <input
          id={`${id}-resource`}
          name="resource"
          type="search"
          defaultValue={resource}
          placeholder={t('entitlements.resourceHint')}
          aria-invalid={isUnknown}
          aria-describedby={`${id}-problem`}
        />
      </div>
      <Button kind="primary" type="submit">
        {t('operations.search')}
      </Button>
      <span id={`${id}-problem`} role="alert" className="operations-key__problem">
        {isUnknown && t('entitlements.badResource')}
      </span>
    </form>
  );
}
