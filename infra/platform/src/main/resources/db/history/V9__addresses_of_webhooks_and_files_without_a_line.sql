-- An answer without a row is an answer: as lines of JSON it has no bytes at all.

ALTER TABLE history.documents DROP CONSTRAINT documents_size_check, ADD CONSTRAINT documents_size_check CHECK (size >= 0);
ALTER TABLE history.made_files DROP CONSTRAINT made_files_size_check, ADD CONSTRAINT made_files_size_check CHECK (size >= 0);

-- Who knows the address of a webhook may be let in by that alone.

CREATE TABLE history.webhook_addresses (
    webhook_id uuid NOT NULL,
    url        text NOT NULL,
    CONSTRAINT webhook_addresses_webhook_id PRIMARY KEY (webhook_id)
);
COMMENT ON TABLE history.webhook_addresses IS 'Where webhooks are told; the history says no more than at which host.';

GRANT SELECT, INSERT ON history.webhook_addresses TO "${application}";
