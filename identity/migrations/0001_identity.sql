-- Persons, who can be erased, and the keys by which they are known to the API.

CREATE SCHEMA identity;

CREATE TABLE identity.person (
    person text PRIMARY KEY,
    name   text NOT NULL,
    email  text,
    party  text
);

CREATE TABLE identity.key (
    key_id     text        PRIMARY KEY,
    person     text        NOT NULL,
    roles      text[]      NOT NULL CHECK (cardinality(roles) > 0),
    label      text        NOT NULL,
    digest     bytea       NOT NULL CHECK (length(digest) = 32),
    made_at    timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);

CREATE INDEX key_by_person ON identity.key (person);

COMMENT ON TABLE identity.person IS 'The only names and addresses; the log knows persons by id, so a row can be erased.';
COMMENT ON COLUMN identity.key.digest IS 'Of the secret, which is shown once and not kept.';

GRANT USAGE ON SCHEMA identity TO {app_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.person TO {app_role};
GRANT SELECT, INSERT, UPDATE ON identity.key TO {app_role};
