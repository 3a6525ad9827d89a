-- Every entry, with the keys by which people look for what happened.

CREATE TABLE projection.history_fact (
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
    proposal       text,
    case_id        text,
    contracts      text[]      NOT NULL,
    parties        text[]      NOT NULL,
    corrects       integer,
    PRIMARY KEY (generation, position)
);

CREATE INDEX history_fact_by_stream ON projection.history_fact (generation, stream, version);
CREATE INDEX history_fact_by_proposal ON projection.history_fact (generation, proposal);
CREATE INDEX history_fact_by_case ON projection.history_fact (generation, case_id);
CREATE INDEX history_fact_by_contract ON projection.history_fact USING gin (contracts);
CREATE INDEX history_fact_by_party ON projection.history_fact USING gin (parties);

GRANT SELECT, INSERT, DELETE ON projection.history_fact TO {app_role};
