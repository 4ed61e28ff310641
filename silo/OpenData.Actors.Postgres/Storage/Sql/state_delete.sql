DELETE FROM orleans.grain_states
WHERE service_id = @service AND state_name = @state AND grain_id = @grain AND version = @version
RETURNING version;
