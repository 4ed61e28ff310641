-- Requests to be verified, written with the account in one transaction, and the files of those that wait.

CREATE TABLE verifications (
    sequence INTEGER NOT NULL CONSTRAINT PK_verifications PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    document TEXT NOT NULL
);

CREATE UNIQUE INDEX ix_verifications_id ON verifications (id);

CREATE INDEX ix_verifications_status ON verifications (status);

CREATE TABLE certificate_files (
    address TEXT NOT NULL CONSTRAINT PK_certificate_files PRIMARY KEY,
    request TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

CREATE INDEX ix_certificate_files_request ON certificate_files (request);
