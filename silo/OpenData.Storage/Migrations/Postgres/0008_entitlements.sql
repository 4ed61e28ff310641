-- Which resources apps and accounts may call. The version of the holder is that of all its entitlements.

CREATE TABLE entitlement_holders (
    subject text NOT NULL,
    account text NOT NULL,
    user_name text NOT NULL,
    app_name text NULL,
    search_text text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT "PK_entitlement_holders" PRIMARY KEY (subject)
);

CREATE TABLE entitlements (
    subject text NOT NULL,
    resource text NOT NULL,
    granted_at bigint NOT NULL,
    document text NOT NULL,
    CONSTRAINT "PK_entitlements" PRIMARY KEY (subject, resource)
);

CREATE INDEX ix_entitlements_resource ON entitlements (resource);

CREATE INDEX ix_entitlements_granted_at ON entitlements (granted_at);
