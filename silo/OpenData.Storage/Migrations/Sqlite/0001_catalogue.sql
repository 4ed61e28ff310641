-- The catalogue, the change feed that every change is written to in its own transaction, states of other grains,
-- counters and settings.

CREATE TABLE resources (
    number INTEGER NOT NULL CONSTRAINT PK_resources PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    document TEXT NOT NULL
);

CREATE UNIQUE INDEX ix_resources_key ON resources (key);

CREATE TABLE grain_states (
    grain_id TEXT NOT NULL,
    state_name TEXT NOT NULL,
    version INTEGER NOT NULL,
    payload TEXT NOT NULL,
    CONSTRAINT PK_grain_states PRIMARY KEY (grain_id, state_name)
);

CREATE TABLE changes (
    sequence INTEGER NOT NULL CONSTRAINT PK_changes PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    key TEXT NOT NULL
);

CREATE TABLE counters (
    key TEXT NOT NULL CONSTRAINT PK_counters PRIMARY KEY,
    views INTEGER NOT NULL,
    downloads INTEGER NOT NULL,
    calls INTEGER NOT NULL
);

CREATE TABLE settings (
    name TEXT NOT NULL CONSTRAINT PK_settings PRIMARY KEY,
    value TEXT NOT NULL
);
