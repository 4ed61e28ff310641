UPDATE orleans.grain_states
SET version = nextval('orleans.row_versions'), payload = @payload, written = clock_timestamp()
WHERE service_id = @service AND state_name = @state AND grain_id = @grain AND version = @version
RETURNING version;
