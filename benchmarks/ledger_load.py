"""Loading a contract of 1 000 entries against reading the same rows raw."""

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal

import psycopg
from psycopg.rows import tuple_row

from benchmarks.harness import Bench, Comparison, interleaved
from domain.contract.basis import RegistrationBasis
from domain.contract.changes import Award, ContractKind, Indexation
from domain.contract.commands import ChangeContract
from domain.contract.evolve import fold
from domain.party.commands import RegisterParty
from domain.party.events import PartyKind, PartyRegistered
from domain.values.identifiers import stream
from domain.values.period import Period
from domain.values.source import Source
from entrypoints.composition import DOMAIN
from ledger.act import Act, Actor
from ledger.application import Ledger

ENTRIES = 1_000
LOADS = 5
LONG = stream("contract", "long")
RAW = (
    "SELECT position, version, topic, payload::text FROM ledger.entry"
    " WHERE stream = %s ORDER BY version"
)


def compare(bench: Bench) -> Iterator[Comparison]:
    """Milliseconds from asking to having it.

    Cold is with nothing remembered: a process's first look, or a look at an earlier day. Warm is
    what every command after the first pays, and reads no rows where nothing is new.
    """
    database = bench.database()
    with Ledger(database.app_dsn, DOMAIN) as ledger:
        fill(ledger)
        position = ledger.head()

        with psycopg.connect(database.app_dsn, autocommit=True) as connection:

            def raw_rows() -> list[tuple[int, int, str, str]]:
                with connection.cursor(binary=True, row_factory=tuple_row) as cursor:
                    return cursor.execute(RAW, [LONG], prepare=True).fetchall()

            event = ledger.mapper.event
            assert ledger.open(LONG, up_to_position=position).version == ENTRIES
            found = interleaved(
                {
                    "raw": lambda: milliseconds(raw_rows),
                    "events": lambda: milliseconds(
                        lambda: [event(row[2], row[3]) for row in raw_rows()]
                    ),
                    "entries": lambda: milliseconds(lambda: ledger.entries(LONG)),
                    "cold": lambda: milliseconds(
                        lambda: ledger.open(LONG, up_to_position=position)
                    ),
                    "warm": lambda: milliseconds(lambda: ledger.open(LONG)),
                }
            )
            facts = list(enumerate((entry.event for entry in ledger.entries(LONG)), 1))
            folding = interleaved({"fold": lambda: milliseconds(lambda: fold(facts))})["fold"]  # type: ignore[arg-type]  # a contract's
    for what, name in (
        ("cold: events of 1 000 entries of a contract", "events"),
        ("cold: 1 000 whole entries of a contract", "entries"),
        ("cold: state of a contract with 1 000 entries", "cold"),
        ("warm: the same, remembered, with a check for news", "warm"),
    ):
        yield Comparison(
            f"{what}, against its raw rows", "ms", found[name], found["raw"], goal=2.0,
            more_is_better=False,
            note=f"of which the domain's fold {folding:.3g} ms" if name == "cold" else "",
        )  # fmt: skip


def fill(ledger: Ledger) -> None:
    """A contract that is indexed again and again."""
    registrar = Actor("bench", "registrar")
    source = Source(document="benchmark")
    for party in ("buyer", "provider"):
        entry = PartyRegistered(kind=PartyKind.COMPANY, title=party, source=source)
        ledger.execute(RegisterParty(party=party, entry=entry), Act(party, registrar))
    award = Award(
        contract_kind=ContractKind.PROCURED_CONTRACT,
        title="Boendestöd",
        buyer="buyer",
        provider="provider",
        period=Period(start=date(2016, 1, 1)),
    )
    basis = RegistrationBasis(source=source)
    ledger.execute(
        ChangeContract(contract="long", change=award, basis=basis), Act("award", registrar)
    )
    for number in range(1, ENTRIES):
        change = Indexation(
            index="OPI",
            percent=Decimal("0.1"),
            price_day=date(2016, 1, 1) + timedelta(days=number),
            note="Uppräkning enligt avtal, beslutad på delegation",
        )
        command = ChangeContract(contract="long", change=change, basis=basis)
        ledger.execute(command, Act(f"index-{number}", registrar))


def milliseconds(load: Callable[[], object]) -> float:
    """Mean of a few loads."""
    started = time.perf_counter()
    for _ in range(LOADS):
        load()
    return (time.perf_counter() - started) / LOADS * 1_000
