-- How far each projection has come. Rows of a projection count only in its live generation.

CREATE SCHEMA projection;

CREATE TABLE projection.progress (
    name       text    PRIMARY KEY,
    generation integer NOT NULL CHECK (generation > 0),
    position   bigint  NOT NULL CHECK (position >= 0)
);

-- The same for a generation that is being built beside the live one.
CREATE TABLE projection.rebuilding (
    name       text    PRIMARY KEY,
    generation integer NOT NULL CHECK (generation > 0),
    position   bigint  NOT NULL CHECK (position >= 0)
);

COMMENT ON TABLE projection.progress IS 'Position of the last entry taken into account; written in the same transaction as the rows.';

GRANT USAGE ON SCHEMA projection TO {app_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON projection.progress, projection.rebuilding TO {app_role};
