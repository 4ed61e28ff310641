-- Who belongs to a cluster, reminders and states of grains. Names of clusters and services are those of ClusterOptions.

CREATE TABLE orleans.views (
    cluster_id text PRIMARY KEY,
    version bigint NOT NULL
);

-- One row an endpoint: a later start of a silo takes the place of the one that died.
CREATE TABLE orleans.silos (
    cluster_id text NOT NULL REFERENCES orleans.views,
    address inet NOT NULL,
    port integer NOT NULL,
    generation bigint NOT NULL,
    name text NOT NULL,
    status smallint NOT NULL,
    started timestamptz NOT NULL,
    lease_until timestamptz NOT NULL,
    PRIMARY KEY (cluster_id, address, port)
) WITH (fillfactor = 50); -- Renewing a lease finds room in the row's own page.

-- Versions never come back, not even when a row is removed and made again: an old ETag fits no later row.
CREATE SEQUENCE orleans.row_versions;

CREATE TABLE orleans.reminders (
    service_id text NOT NULL,
    grain_id text NOT NULL,
    name text NOT NULL,
    start_at timestamptz NOT NULL,
    period interval NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (service_id, grain_id, name)
);

CREATE TABLE orleans.grain_states (
    service_id text NOT NULL,
    state_name text NOT NULL,
    grain_id text NOT NULL,
    version bigint NOT NULL,
    payload json, -- Null: cleared, the version stays.
    written timestamptz NOT NULL,
    PRIMARY KEY (service_id, state_name, grain_id)
);
