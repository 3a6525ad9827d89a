-- What the expiry calendar is folded from: facts about contracts and the names of parties.

CREATE TABLE projection.expiry_fact (
    generation     integer     NOT NULL,
    position       bigint      NOT NULL,
    event_id       uuid        NOT NULL,
    stream         text        NOT NULL,
    version        integer     NOT NULL,
    topic          text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    applies_from   date,
    decided_on     date,
    actor_id       text        NOT NULL,
    actor_role     text        NOT NULL,
    correlation_id text,
    payload        json        NOT NULL,
    PRIMARY KEY (generation, position)
);

CREATE INDEX expiry_fact_by_stream ON projection.expiry_fact (generation, stream, version);

GRANT SELECT, INSERT, DELETE ON projection.expiry_fact TO {app_role};
