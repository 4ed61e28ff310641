-- Files that every silo needs, in pieces that are read one by one. A file is there when its row in blobs is.

CREATE TABLE blobs (
    address text NOT NULL,
    content uuid NOT NULL,
    length bigint NOT NULL,
    sha256 bytea NOT NULL,
    CONSTRAINT "PK_blobs" PRIMARY KEY (address)
);

CREATE TABLE blob_chunks (
    content uuid NOT NULL,
    number integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT "PK_blob_chunks" PRIMARY KEY (content, number)
);

-- Trying to compress a megabyte costs more than the place it would save.
ALTER TABLE blob_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
