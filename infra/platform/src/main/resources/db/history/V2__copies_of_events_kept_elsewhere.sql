-- Where Axon Server keeps the events, the history here is a copy of them. These tables are empty everywhere else.

CREATE TABLE history.copy (
    one     boolean     NOT NULL DEFAULT true CHECK (one),
    token   bigint      NOT NULL DEFAULT -1,
    copier  uuid,
    until   timestamptz NOT NULL DEFAULT '-infinity',
    CONSTRAINT copy_one PRIMARY KEY (one)
);
COMMENT ON TABLE history.copy IS 'A row says that the events here are copies: up to which place of the other store, who copies, and until when nobody else does.';

CREATE TABLE history.reservations (
    reservation_id uuid        NOT NULL,
    event_id       uuid,
    stream_id      uuid,
    sequence       bigint,
    account        uuid,
    key            text,
    hash           bytea,
    command        text,
    status         integer,
    answer         text,
    beside         text        NOT NULL,
    reserved_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT reservations_reservation_id PRIMARY KEY (reservation_id)
);
CREATE INDEX reservations_event_id ON history.reservations (event_id);
COMMENT ON TABLE history.reservations IS 'What goes with events that are on their way to the other store, until their copy arrives or it is known that they never will. Without an event: what goes with a command on its way.';

CREATE TABLE history.reserved (
    kind           text NOT NULL,
    scope          text NOT NULL,
    value          text NOT NULL,
    reservation_id uuid NOT NULL REFERENCES history.reservations ON DELETE CASCADE,
    CONSTRAINT reserved_value PRIMARY KEY (kind, scope, value)
);
CREATE INDEX reserved_reservation_id ON history.reserved (reservation_id);
COMMENT ON TABLE history.reserved IS 'Keys, numbers and logins that nobody else may take meanwhile.';

GRANT SELECT, INSERT, UPDATE ON history.copy TO "${application}";
GRANT SELECT, INSERT, DELETE ON history.reservations TO "${application}";
GRANT SELECT, INSERT ON history.reserved TO "${application}";
