-- Which resources apps and accounts may call. The version of the holder is that of all its entitlements.

CREATE TABLE entitlement_holders (
    subject TEXT NOT NULL CONSTRAINT PK_entitlement_holders PRIMARY KEY,
    account TEXT NOT NULL,
    user_name TEXT NOT NULL,
    app_name TEXT NULL,
    search_text TEXT NOT NULL,
    version INTEGER NOT NULL
);

CREATE TABLE entitlements (
    subject TEXT NOT NULL,
    resource TEXT NOT NULL,
    granted_at INTEGER NOT NULL,
    document TEXT NOT NULL,
    CONSTRAINT PK_entitlements PRIMARY KEY (subject, resource)
);

CREATE INDEX ix_entitlements_resource ON entitlements (resource);

CREATE INDEX ix_entitlements_granted_at ON entitlements (granted_at);
