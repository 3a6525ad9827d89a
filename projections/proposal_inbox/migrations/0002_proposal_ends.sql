-- A proposal has three ends; those that have come to one need not be read for what waits.

DROP INDEX projection.proposal_fact_closed;

CREATE INDEX proposal_fact_ended ON projection.proposal_fact (generation, stream)
    WHERE topic IN ('proposal.closed.v1', 'proposal.withdrawn.v1', 'proposal.cancelled.v1');
