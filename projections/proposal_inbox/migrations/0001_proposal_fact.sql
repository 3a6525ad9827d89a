-- What has happened to proposals, and the names of parties.

CREATE TABLE projection.proposal_fact (
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

CREATE INDEX proposal_fact_by_stream ON projection.proposal_fact (generation, stream, version);
CREATE INDEX proposal_fact_closed ON projection.proposal_fact (generation, stream)
    WHERE topic = 'proposal.closed.v1';

GRANT SELECT, INSERT, DELETE ON projection.proposal_fact TO {app_role};
