-- Whom to tell when somebody is late, and where a person's system takes decisions.

ALTER TABLE identity.person
    ADD COLUMN manager        text,
    ADD COLUMN webhook_url    text,
    ADD COLUMN webhook_secret text;

COMMENT ON COLUMN identity.person.webhook_secret IS 'Shared with the receiver, so it cannot be kept as a digest; erased with the row, and never told by the API.';
