INSERT INTO orleans.reminders AS present (service_id, grain_id, name, start_at, period, version)
VALUES (@service, @grain, @name, @start, @period, nextval('orleans.row_versions'))
ON CONFLICT (service_id, grain_id, name) DO UPDATE
SET start_at = excluded.start_at, period = excluded.period, version = excluded.version
RETURNING version;
