-- What is mailed, each once for an owner and a day, whoever sends it and however often it is tried.

CREATE TABLE history.mails (
    kind       text        NOT NULL,
    owner      uuid        NOT NULL,
    day        date        NOT NULL,
    attempts   integer     NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    claimed_at timestamptz,
    sent_at    timestamptz,
    failure    text,
    CONSTRAINT mails_owner_day PRIMARY KEY (kind, owner, day)
);
CREATE INDEX mails_waiting ON history.mails (due_at) WHERE claimed_at IS NULL;
COMMENT ON TABLE history.mails IS 'Mails to be sent. One that is claimed is being sent, or was, or nobody knows: it is not sent again.';

GRANT SELECT ON history.mails TO "${application}";
GRANT INSERT (kind, owner, day) ON history.mails TO "${application}";
GRANT UPDATE (attempts, due_at, claimed_at, sent_at, failure) ON history.mails TO "${application}";

-- Who is told of events by webhook: with which secrets, how far, and how it went.

CREATE TABLE history.webhook_secrets (
    webhook_id uuid        NOT NULL,
    secret     text        NOT NULL,
    made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT webhook_secrets_made_at PRIMARY KEY (webhook_id, made_at)
);
COMMENT ON TABLE history.webhook_secrets IS 'With what deliveries are signed; the newest, and for a day the one before it.';

CREATE TABLE history.webhooks (
    webhook_id     uuid        NOT NULL,
    position       bigint      NOT NULL,
    resumed        bigint      NOT NULL DEFAULT -1,
    attempts       integer     NOT NULL DEFAULT 0,
    failing_since  timestamptz,
    due_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    paused_at      timestamptz,
    paused_because text,
    CONSTRAINT webhooks_webhook_id PRIMARY KEY (webhook_id)
);
COMMENT ON TABLE history.webhooks IS 'Up to which position a webhook has been told everything. Whoever sends holds its row.';

CREATE TABLE history.webhook_attempts (
    attempt_id   bigint      GENERATED ALWAYS AS IDENTITY,
    webhook_id   uuid        NOT NULL,
    position     bigint      NOT NULL,
    event_id     uuid        NOT NULL,
    attempt      integer     NOT NULL,
    attempted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    took_millis  integer     NOT NULL,
    status       integer,
    failure      text,
    CONSTRAINT webhook_attempts_attempt_id PRIMARY KEY (attempt_id)
);
CREATE INDEX webhook_attempts_newest ON history.webhook_attempts (webhook_id, attempt_id);
COMMENT ON TABLE history.webhook_attempts IS 'The last deliveries of each webhook, and what was answered.';

GRANT SELECT, INSERT ON history.webhook_secrets, history.webhooks, history.webhook_attempts TO "${application}";
GRANT UPDATE ON history.webhooks TO "${application}";
GRANT DELETE ON history.webhook_attempts TO "${application}";
