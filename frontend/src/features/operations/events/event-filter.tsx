import { useId, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { paths, type EventsLink } from '../../../config/paths';

const fields = [
  ['sender', 'search'],
  ['type', 'search'],
  ['from', 'date'],
  ['to', 'date'],
] as const;

interface EventFilterProps {
  readonly link: EventsLink;
}

/** Which reports are looked for; the address of the page keeps it. */
export function EventFilter({ link }: EventFilterProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    };
    void navigate(paths.events({ sender: given('sender'), type: given('type'), from: given('from'), to: given('to') }));
  };
  return (
    <form className="panel operations-filter" role="search" aria-label={t('events.find')} onSubmit={submit}>
      {fields.map(([name, type]) => (
        <div key={name} className="operations-filter__field">
          <label htmlFor={`${id}-${name}`}>{t(`events.${name}`)}</label>
          <input
            id={`${id}-${name}`}
            name={name}
            type={type}
            defaultValue={link[name] ?? ''}
            placeholder={name === 'sender' ? t('events.senderHint') : undefined}
          />
        </div>
      ))}
      <Button kind="primary" type="submit">
        {t('operations.search')}
      </Button>
    </form>
  );
}
