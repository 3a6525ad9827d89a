-- The append: one round trip that locks, checks, numbers, stores and notifies, for a group of commands.

-- commands [{key, body_hash (hex), first, last, versions}]
--          first and last count the group's entries from 1; first is null where nothing changed
-- facts    [{nth, event_id, stream, version, topic, ..., command_key, payload (text)}]
-- streams  those which a decision looked at and does not write to, and seen: their versions then
-- known    the highest position that any of the decisions rests on
--
-- Returns the position before the group's first entry. Stores nothing, and returns null or violates
-- a unique constraint, where a key is known or a stream has moved on: the constraints are the check,
-- for a probe per key and stream would cost as much as the rest of the function.
CREATE FUNCTION ledger.append(
    commands json, facts json, streams text[], seen integer[], known bigint, clock timestamptz
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    head bigint;
    latest timestamptz;
    version_now integer;
    appended bigint;
    -- Assigned, not performed: an assignment is no query, and a third of its price.
    done text;
BEGIN
    done := pg_advisory_xact_lock(hashtextextended('ledger.append', 0))::text;

    SELECT e.position, e.recorded_at INTO head, latest
    FROM ledger.entry e ORDER BY e.position DESC LIMIT 1;
    head := coalesce(head, 0);
    latest := greatest(latest, clock);

    IF head < known THEN
        RETURN NULL;  -- a backup was restored: what the decision rests on is no longer there
    END IF;
    FOR i IN 1 .. cardinality(streams) LOOP
        SELECT e.version INTO version_now FROM ledger.entry e
        WHERE e.stream = streams[i] ORDER BY e.version DESC LIMIT 1;
        IF coalesce(version_now, 0) <> seen[i] THEN
            RETURN NULL;
        END IF;
    END LOOP;

    INSERT INTO ledger.entry
    SELECT head + f.nth, f.event_id, f.stream, f.version, f.topic, latest,
           f.applies_from, f.decided_on, f.actor_id, f.actor_role,
           f.correlation_id, f.causation_id, f.command_key, f.payload::json
    FROM json_to_recordset(facts) AS f(
        nth integer, event_id uuid, stream text, version integer, topic text,
        applies_from date, decided_on date, actor_id text, actor_role text,
        correlation_id text, causation_id text, command_key text, payload text);
    GET DIAGNOSTICS appended = ROW_COUNT;

    INSERT INTO ledger.command
    SELECT c.key, decode(c.body_hash, 'hex'), head + c.first, head + c.last, c.versions, latest
    FROM json_to_recordset(commands) AS c(
        key text, body_hash text, first integer, last integer, versions json);

    IF appended > 0 THEN
        done := pg_notify('ledger_entry', (head + appended)::text)::text;
    END IF;
    RETURN head;
END $$;

-- The same for one command with one entry and nothing else looked at, which is what most are:
-- plain parameters cost the server half of what JSON does.
CREATE FUNCTION ledger.append_one(
    key text, body_hash bytea, versions json,
    actor_id text, actor_role text, correlation_id text, causation_id text,
    event_id uuid, stream text, version integer, topic text,
    applies_from date, decided_on date, payload json,
    known bigint, clock timestamptz
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    head bigint;
    latest timestamptz;
    done text;
BEGIN
    done := pg_advisory_xact_lock(hashtextextended('ledger.append', 0))::text;

    SELECT e.position, e.recorded_at INTO head, latest
    FROM ledger.entry e ORDER BY e.position DESC LIMIT 1;
    head := coalesce(head, 0);
    latest := greatest(latest, clock);
    IF head < known THEN
        RETURN NULL;
    END IF;

    INSERT INTO ledger.entry VALUES (
        head + 1, event_id, stream, version, topic, latest, applies_from, decided_on,
        actor_id, actor_role, correlation_id, causation_id, key, payload);
    INSERT INTO ledger.command VALUES (key, body_hash, head + 1, head + 1, versions, latest);
    done := pg_notify('ledger_entry', (head + 1)::text)::text;
    RETURN head;
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.append, ledger.append_one TO {app_role};
