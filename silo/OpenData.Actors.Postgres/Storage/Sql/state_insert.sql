-- Of two first writers the primary key lets one pass; the other gets no row back.
INSERT INTO orleans.grain_states (service_id, state_name, grain_id, version, payload, written)
VALUES (@service, @state, @grain, nextval('orleans.row_versions'), @payload, clock_timestamp())
ON CONFLICT DO NOTHING
RETURNING version;
