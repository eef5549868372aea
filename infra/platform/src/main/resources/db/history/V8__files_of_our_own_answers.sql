-- Which stored bytes the program made itself, of which answer: nobody else can say that bytes are our figures.

CREATE TABLE history.made_files (
    file_id    uuid        NOT NULL,
    query      text        NOT NULL,
    position   bigint      NOT NULL,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    sha256     bytea       NOT NULL CHECK (length(sha256) = 32),
    size       bigint      NOT NULL CHECK (size > 0),
    made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT made_files_id PRIMARY KEY (file_id)
);
COMMENT ON TABLE history.made_files IS 'Answers that were made into files to be published, whether or not they were.';

GRANT SELECT ON history.made_files TO "${application}";
GRANT INSERT (file_id, query, position, name, media_type, sha256, size) ON history.made_files TO "${application}";
