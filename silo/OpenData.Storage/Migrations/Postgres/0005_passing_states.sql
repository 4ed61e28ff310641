-- When a state of a grain ends: codes, tickets and counts of failures are removed some time after.

ALTER TABLE grain_states ADD COLUMN ends_at bigint NULL;

CREATE INDEX ix_grain_states_ends_at ON grain_states (ends_at);
