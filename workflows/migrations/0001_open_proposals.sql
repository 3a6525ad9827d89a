-- Which proposals ought to have a running workflow. Derived from the log, and can be derived anew.

CREATE SCHEMA workflows;

CREATE TABLE workflows.open_proposal (
    proposal text   PRIMARY KEY,
    position bigint NOT NULL
);

CREATE TABLE workflows.followed (
    name     text   PRIMARY KEY,
    position bigint NOT NULL
);

COMMENT ON TABLE workflows.open_proposal IS 'Started and not closed, with the position of its start.';
COMMENT ON TABLE workflows.followed IS 'How far the log has been read; moves in the same transaction as what was read.';

INSERT INTO workflows.followed VALUES ('open_proposal', 0);

GRANT USAGE ON SCHEMA workflows TO {app_role};
GRANT SELECT, INSERT, DELETE ON workflows.open_proposal TO {app_role};
GRANT SELECT, UPDATE ON workflows.followed TO {app_role};
