-- What operators find accounts by, in small letters, and lines of the audit log by who did something and when.

ALTER TABLE accounts ADD COLUMN search_text text NOT NULL DEFAULT '';

UPDATE accounts SET search_text = lower(concat_ws(' ',
    user_name,
    document::jsonb #>> '{account,mobile}',
    document::jsonb #>> '{account,email}',
    document::jsonb #>> '{account,realName}',
    document::jsonb #>> '{account,organisation,name}',
    document::jsonb #>> '{account,organisation,creditCode}'));

CREATE INDEX ix_audit_actor ON audit (actor);

CREATE INDEX ix_audit_at ON audit (at);
