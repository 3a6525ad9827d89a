-- Whether somebody is still awaited is told by how a proposal ended, its notice and its appeals.

DROP INDEX projection.proposal_fact_ended;

CREATE INDEX proposal_fact_settled ON projection.proposal_fact (generation, stream, topic, version)
    WHERE topic IN (
        'proposal.closed.v1', 'proposal.withdrawn.v1', 'proposal.cancelled.v1',
        'proposal.notice-posted.v1', 'proposal.notice-taken-down.v1', 'proposal.appeal-lodged.v1');
