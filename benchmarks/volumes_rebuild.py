"""Rebuilding the volumes from the log against copying the same entries in one SQL statement."""

import time
from collections.abc import Iterator
from statistics import median

import psycopg

from benchmarks.harness import Bench, Comparison, Database, interleaved
from entrypoints.composition import DOMAIN
from examples.portfolio import portfolio
from examples.story import course, registrations
from ledger.act import Act, Actor
from ledger.application import Ledger
from projections.facts.table import ENVELOPE
from projections.running.rebuild import rebuild
from projections.volumes.projection import VOLUMES

ENTRIES = 50_000
RUNS = 5

# The portfolio over and over, each time as other contracts, needs and parties.
MULTIPLY = """
    INSERT INTO ledger.entry
    SELECT %(head)s + row_number() OVER (ORDER BY nth, position), gen_random_uuid(),
           stream || '-' || nth, version, topic, recorded_at, applies_from, decided_on,
           actor_id, actor_role, correlation_id, causation_id, command_key, payload
    FROM ledger.entry, generate_series(1, 5000) AS nth
    WHERE split_part(stream, ':', 1) IN ('contract', 'need', 'party')
    ORDER BY nth, position LIMIT %(entries)s"""
TABLES = {
    "bare": "CREATE TABLE public.bare (LIKE projection.volume_fact)",
    "indexed": "CREATE TABLE public.indexed (LIKE projection.volume_fact INCLUDING INDEXES)",
}
COPY = f"INSERT INTO public.{{}} SELECT 1, {ENVELOPE}, payload FROM ledger.entry"


def compare(bench: Bench) -> Iterator[Comparison]:
    """Entries per second: ours in steps, from the first to the swap."""
    database = bench.database()
    total = _fill(database)
    with psycopg.connect(database.owner_dsn, autocommit=True) as owner:
        for statement in TABLES.values():
            owner.execute(statement)

        def copy(table: str) -> float:
            owner.execute(f"TRUNCATE public.{table}".encode())
            started = time.perf_counter()
            owner.execute(COPY.format(table).encode())
            return total / (time.perf_counter() - started)

        deleting: list[float] = []

        def ours() -> float:
            started = time.perf_counter()
            steps: list[float] = []
            rebuild(database.app_dsn, VOLUMES, lambda *_: steps.append(time.perf_counter()))
            deleting.append(time.perf_counter() - steps[-1])
            return total / (steps[-1] - started)

        found = interleaved(
            {"ours": ours, "bare": lambda: copy("bare"), "indexed": lambda: copy("indexed")}, RUNS
        )
    afterwards = (
        f"until the new rows are live; deleting the old takes {median(deleting):.2f} s more"
    )
    for table, baseline in (("a table without indexes", "bare"), ("an equal table", "indexed")):
        yield Comparison(
            f"volumes rebuilt, against INSERT ... SELECT into {table}",
            "entries/s", found["ours"], found[baseline], goal=0.5,
            note=afterwards,
        )  # fmt: skip


def _fill(database: Database) -> int:
    """The examples' story, and its portfolio multiplied; how many entries the log holds."""
    examples = portfolio()
    commands = [*registrations(examples)]
    for proposal in examples.proposals:
        commands += course(proposal)
    with Ledger(database.app_dsn, DOMAIN) as ledger:
        for number, command in enumerate(commands):
            ledger.execute(command, Act(f"story-{number}", Actor("bench", "registrar")))
        head = ledger.head()
    with psycopg.connect(database.app_dsn, autocommit=True) as connection:
        connection.execute(MULTIPLY, {"head": head, "entries": ENTRIES - head})
    return ENTRIES
