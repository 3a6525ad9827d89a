-- The log: entries in one gapless order, and the first result of every command.

CREATE SCHEMA ledger;

CREATE TABLE ledger.entry (
    position       bigint      PRIMARY KEY CHECK (position > 0),
    event_id       uuid        NOT NULL,
    stream         text        NOT NULL,
    version        integer     NOT NULL CHECK (version > 0),
    topic          text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    applies_from   date,
    decided_on     date,
    actor_id       text        NOT NULL,
    actor_role     text        NOT NULL,
    correlation_id text,
    causation_id   text,
    command_key    text        NOT NULL,
    -- json keeps the text exactly as sent and can be queried; jsonb would rewrite it.
    payload        json        NOT NULL,
    UNIQUE (stream, version)
);

CREATE TABLE ledger.command (
    key            text        PRIMARY KEY,
    body_hash      bytea       NOT NULL,
    first_position bigint,
    last_position  bigint      NOT NULL,
    versions       json        NOT NULL,
    recorded_at    timestamptz NOT NULL
);

COMMENT ON TABLE ledger.entry IS 'What was recorded, for ever: position is gapless and in commit order.';
COMMENT ON TABLE ledger.command IS 'First result of each command by its key; first_position is null where nothing changed.';
COMMENT ON COLUMN ledger.command.last_position IS 'Last entry of the command, or the head that it saw where nothing changed.';
COMMENT ON COLUMN ledger.command.versions IS 'Version of every stream the command opened, as it left them.';

CREATE FUNCTION ledger.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege',
              HINT = 'Record a correction instead.';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.command
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_rewriting();
-- Also where a session poses as a replica, in which ordinary triggers sleep.
ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE ledger.command ENABLE ALWAYS TRIGGER append_only;

GRANT USAGE ON SCHEMA ledger TO {app_role};
GRANT SELECT, INSERT ON ledger.entry, ledger.command TO {app_role};
