-- Bytes that events name by their hash; where a directory keeps them, the row says only what they are.

CREATE TABLE history.documents (
    sha256     bytea       NOT NULL CHECK (length(sha256) = 32),
    media_type text        NOT NULL,
    size       bigint      NOT NULL CHECK (size > 0),
    bytes      bytea,
    stored_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT documents_sha256 PRIMARY KEY (sha256)
);
-- Documents are compressed already.
ALTER TABLE history.documents ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE history.documents IS 'The documents that were stored, whether or not a command names them by now.';

GRANT SELECT ON history.documents TO "${application}";
GRANT INSERT (sha256, media_type, size, bytes) ON history.documents TO "${application}";
