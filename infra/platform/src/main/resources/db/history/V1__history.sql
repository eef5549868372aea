-- The history: written once, read for ever. Owned by the role that migrates; the application may only add to it.

CREATE TABLE history.events (
    tx          xid8        NOT NULL DEFAULT pg_current_xact_id(),
    position    bigint      GENERATED ALWAYS AS IDENTITY,
    event_id    uuid        NOT NULL,
    stream_id   uuid        NOT NULL,
    stream_type text        NOT NULL,
    sequence    bigint      NOT NULL CHECK (sequence >= 0),
    name        text        NOT NULL,
    revision    integer     NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    payload     text        NOT NULL,
    metadata    text        NOT NULL,
    CONSTRAINT events_position PRIMARY KEY (position),
    CONSTRAINT events_event_id UNIQUE (event_id),
    CONSTRAINT events_stream_sequence UNIQUE (stream_id, sequence)
);
COMMENT ON TABLE history.events IS 'Every fact, in the order of position. Payload and metadata are JSON text: the bytes that are hashed are the bytes stored.';

-- For people with psql: the same rows with JSON that can be asked.
CREATE VIEW history.events_json AS
SELECT position, event_id, stream_id, stream_type, sequence, name, revision, recorded_at, payload::jsonb AS payload, metadata::jsonb AS metadata
FROM history.events;

CREATE TABLE history.accepted_commands (
    account       uuid        NOT NULL,
    key           text        NOT NULL,
    hash          bytea       NOT NULL,
    command       text        NOT NULL,
    status        integer     NOT NULL,
    answer        text        NOT NULL,
    last_event_id uuid        NOT NULL,
    accepted_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT accepted_commands_key PRIMARY KEY (account, key)
);
COMMENT ON TABLE history.accepted_commands IS 'What was answered to a command that carried an Idempotency-Key: the same key gets the same answer, for ever.';

CREATE TABLE history.claims (
    kind   text NOT NULL,
    scope  text NOT NULL,
    value  text NOT NULL,
    holder text NOT NULL,
    CONSTRAINT claims_value PRIMARY KEY (kind, scope, value)
);
COMMENT ON TABLE history.claims IS 'Who holds a number or reference now. Derived from the events; the unique index decides between concurrent writers.';

CREATE TABLE history.closed_fences (
    kind      text        NOT NULL,
    key       text        NOT NULL,
    closed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT closed_fences_key PRIMARY KEY (kind, key)
);
COMMENT ON TABLE history.closed_fences IS 'Periods that are closed, partners that are flagged: no event of that fence may be appended.';

CREATE TABLE history.known_at (
    position bigint      NOT NULL,
    known_at timestamptz NOT NULL,
    CONSTRAINT known_at_position PRIMARY KEY (position),
    CONSTRAINT known_at_instant UNIQUE (known_at)
);
COMMENT ON TABLE history.known_at IS 'Up to which position the history was known at which instant; strictly growing in both.';

CREATE TABLE history.persons (
    person_id   uuid        NOT NULL,
    data        text        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT persons_person_id PRIMARY KEY (person_id)
);
COMMENT ON TABLE history.persons IS 'Names and addresses of people, whom events know only by id.';

CREATE TABLE history.logins (
    account_id    uuid NOT NULL,
    login         text NOT NULL,
    password_hash text NOT NULL,
    CONSTRAINT logins_account_id PRIMARY KEY (account_id),
    CONSTRAINT logins_login UNIQUE (login)
);

CREATE TABLE history.tokens (
    token_id   uuid  NOT NULL,
    account_id uuid  NOT NULL,
    sha256     bytea NOT NULL,
    expires_on date,
    CONSTRAINT tokens_token_id PRIMARY KEY (token_id),
    CONSTRAINT tokens_sha256 UNIQUE (sha256)
);

CREATE FUNCTION history.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'history.% is append-only: % is refused', TG_TABLE_NAME, TG_OP;
END $$;

CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history.events
    FOR EACH STATEMENT EXECUTE FUNCTION history.refuse_change();
CREATE TRIGGER accepted_commands_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history.accepted_commands
    FOR EACH STATEMENT EXECUTE FUNCTION history.refuse_change();
CREATE TRIGGER known_at_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history.known_at
    FOR EACH STATEMENT EXECUTE FUNCTION history.refuse_change();

GRANT USAGE ON SCHEMA history TO "${application}";
GRANT SELECT ON ALL TABLES IN SCHEMA history TO "${application}";
-- Where an event stands, which transaction wrote it and when is not the application's to say.
GRANT INSERT (event_id, stream_id, stream_type, sequence, name, revision, payload, metadata)
    ON history.events TO "${application}";
GRANT INSERT ON history.accepted_commands, history.claims, history.closed_fences, history.known_at, history.persons,
    history.logins, history.tokens TO "${application}";
-- A password that others know is set anew; whose login it is stays as it was.
GRANT UPDATE (password_hash) ON history.logins TO "${application}";
GRANT DELETE ON history.claims, history.closed_fences TO "${application}";

-- Views are the application's own: made, rebuilt and dropped by it.
CREATE SCHEMA IF NOT EXISTS views;
GRANT USAGE, CREATE ON SCHEMA views TO "${application}";
