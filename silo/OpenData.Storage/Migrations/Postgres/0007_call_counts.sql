-- Calls by day, resource, caller and the code of the answer.

CREATE TABLE call_counts (
    day date NOT NULL,
    resource text NOT NULL,
    caller text NOT NULL,
    status integer NOT NULL,
    calls bigint NOT NULL,
    CONSTRAINT "PK_call_counts" PRIMARY KEY (day, resource, caller, status)
);

CREATE INDEX ix_call_counts_caller ON call_counts (caller, day);

CREATE INDEX ix_call_counts_resource ON call_counts (resource, day);
