-- Accounts, and the audit log that every change of rights is written to in its own transaction.

CREATE TABLE accounts (
    id TEXT NOT NULL CONSTRAINT PK_accounts PRIMARY KEY,
    user_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    roles TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    document TEXT NOT NULL
);

CREATE INDEX ix_accounts_created_at ON accounts (created_at);

CREATE TABLE audit (
    sequence INTEGER NOT NULL CONSTRAINT PK_audit PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    action TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE INDEX ix_audit_subject ON audit (subject);

CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

CREATE TRIGGER audit_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
