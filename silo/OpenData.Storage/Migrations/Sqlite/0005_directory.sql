-- What operators find accounts by, in small letters, and lines of the audit log by who did something and when.

ALTER TABLE accounts ADD COLUMN search_text TEXT NOT NULL DEFAULT '';

UPDATE accounts SET search_text = lower(
    user_name
    || ' ' || COALESCE(json_extract(document, '$.account.mobile'), '')
    || ' ' || COALESCE(json_extract(document, '$.account.email'), '')
    || ' ' || COALESCE(json_extract(document, '$.account.realName'), '')
    || ' ' || COALESCE(json_extract(document, '$.account.organisation.name'), '')
    || ' ' || COALESCE(json_extract(document, '$.account.organisation.creditCode'), ''));

CREATE INDEX ix_audit_actor ON audit (actor);

CREATE INDEX ix_audit_at ON audit (at);
