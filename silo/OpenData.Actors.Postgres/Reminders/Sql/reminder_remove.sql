DELETE FROM orleans.reminders
WHERE service_id = @service AND grain_id = @grain AND name = @name AND version = @version;
