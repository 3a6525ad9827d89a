-- What kept documents are known again by. Derived: it is read anew from the originals.

CREATE TABLE documents.sketched (
    sha256  bytea   PRIMARY KEY REFERENCES documents.original ON DELETE CASCADE,
    version integer NOT NULL
);

CREATE TABLE documents.matter (
    sha256        bytea   NOT NULL REFERENCES documents.sketched ON DELETE CASCADE,
    matter        integer NOT NULL CHECK (matter >= 1),
    document_kind text,
    diary_numbers text[]  NOT NULL,
    letter_date   date,
    title         text    NOT NULL,
    points        text    NOT NULL,
    figures       text[]  NOT NULL,
    points_length integer NOT NULL GENERATED ALWAYS AS (char_length(points)) STORED,
    PRIMARY KEY (sha256, matter)
);

CREATE INDEX matter_figures ON documents.matter USING gin (figures);
CREATE INDEX matter_without_figures ON documents.matter (points_length) WHERE figures = '{}';

COMMENT ON TABLE documents.sketched IS 'By which version of the reading; without a row, not yet. An original that is erased takes its sketches with it.';

GRANT SELECT, INSERT, DELETE ON documents.sketched, documents.matter TO {app_role};
