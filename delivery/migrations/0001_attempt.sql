-- Every attempt at delivering something, so that a repeat after a crash is seen as one.

CREATE SCHEMA delivery;

CREATE TABLE delivery.attempt (
    number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message    text        NOT NULL,
    channel    text        NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    outcome    text        CHECK (outcome IN ('accepted', 'delayed', 'refused', 'unclear')),
    reason     text,
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
);

CREATE INDEX attempt_by_message ON delivery.attempt (message);

COMMENT ON TABLE delivery.attempt IS 'Started before anything is sent, ended after the answer. One without an end was cut off: what it sent may have arrived.';
COMMENT ON COLUMN delivery.attempt.message IS 'The id that the receiver sees, the same at every attempt.';
COMMENT ON COLUMN delivery.attempt.outcome IS 'unclear: the answer was lost after everything had been handed over.';

GRANT USAGE ON SCHEMA delivery TO {app_role};
GRANT SELECT, INSERT, UPDATE ON delivery.attempt TO {app_role};
