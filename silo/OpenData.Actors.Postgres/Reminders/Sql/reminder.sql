SELECT grain_id, name, start_at, period, version FROM orleans.reminders
WHERE service_id = @service AND grain_id = @grain AND name = @name;
