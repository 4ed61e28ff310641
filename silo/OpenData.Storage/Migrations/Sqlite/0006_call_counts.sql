-- Calls by day, resource, caller and the code of the answer.

CREATE TABLE call_counts (
    day TEXT NOT NULL,
    resource TEXT NOT NULL,
    caller TEXT NOT NULL,
    status INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    CONSTRAINT PK_call_counts PRIMARY KEY (day, resource, caller, status)
);

CREATE INDEX ix_call_counts_caller ON call_counts (caller, day);

CREATE INDEX ix_call_counts_resource ON call_counts (resource, day);
