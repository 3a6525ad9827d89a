-- Originals of imported documents, by the hash of their bytes.

CREATE SCHEMA documents;

CREATE TABLE documents.original (
    sha256     bytea       PRIMARY KEY CHECK (length(sha256) = 32),
    media_type text        NOT NULL,
    size       integer     NOT NULL CHECK (size = length(content)),
    content    bytea       NOT NULL CHECK (sha256 = sha256(content)),
    kept_at    timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE documents.original ALTER COLUMN content SET STORAGE EXTERNAL;

COMMENT ON TABLE documents.original IS 'Bytes as they came. The log holds hash, kind and size only, so a row can be erased.';

GRANT USAGE ON SCHEMA documents TO {app_role};
GRANT SELECT, INSERT ON documents.original TO {app_role};
