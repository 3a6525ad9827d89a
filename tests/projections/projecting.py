"""What tests of projections do: record, catch up, run workers, look at rows."""

import hashlib
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import psycopg
from psycopg_pool import ConnectionPool

from domain.command import Command
from domain.contract.basis import DecisionBasis, RegistrationBasis
from domain.contract.changes import Award, Change, ContractKind, OptionCall
from domain.contract.commands import ChangeContract, CorrectContract
from domain.contract.lines import Measure, VolumeLine
from domain.contract.terms import ExtensionTerms, OptionClause
from domain.party.commands import RegisterParty
from domain.party.events import PartyKind, PartyRegistered
from domain.values.period import LinePeriod, Period
from domain.values.quantity import Exact, Unit
from domain.values.source import Source
from ledger.act import Act, Actor, Receipt
from ledger.application import Ledger
from projections.every import PROJECTIONS
from projections.running.projection import Projection
from projections.running.steps import advance, begin
from projections.running.worker import Worker
from tests.servers import Database

RITA = Actor("rita-ros", "registrar")
SOURCE = Source(document="Exempelavtal", place="sid 2")
REGISTERED = RegistrationBasis(source=SOURCE)
MEETING = date(2018, 3, 21)


@dataclass(frozen=True)
class Told:
    """A database, the ledger in it, and a pool for those who ask."""

    database: Database
    ledger: Ledger
    pool: ConnectionPool[Any]

    @property
    def dsn(self) -> str:
        return self.database.app_dsn

    def tell(self, *commands: Command) -> Receipt:
        """Records and projects; the last receipt."""
        for command in commands:
            key = hashlib.sha256(f"{self.ledger.head()}{command!r}".encode()).hexdigest()
            receipt = registered(self.ledger, command, key)
        catch_up(self.dsn)
        return receipt


def registered(ledger: Ledger, command: Command, key: str, case: str | None = None) -> Receipt:
    return ledger.execute(command, Act(key, RITA, correlation_id=case))


def catch_up(dsn: str, projections: Iterable[Projection] = tuple(PROJECTIONS.values())) -> None:
    """Every projection to the log's head, without a worker."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        for projection in projections:
            begin(connection, projection.name)
            while advance(connection, projection, 500):
                pass


@contextmanager
def running(dsn: str, projection: Projection, **options: Any) -> Iterator[Worker]:
    """A worker in a thread of its own."""
    worker = Worker(dsn, projection, **options)
    thread = threading.Thread(target=worker.run)
    thread.start()
    try:
        yield worker
    finally:
        worker.stop()
        thread.join(20)
        assert not thread.is_alive()


def until(holds: Callable[[], object], within: float = 20.0) -> None:
    deadline = time.monotonic() + within
    while not holds():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.01)


def live_rows(dsn: str, table: str, name: str) -> list[tuple[Any, ...]]:
    """The rows of the live generation, without its number."""
    with psycopg.connect(dsn) as connection:
        return connection.execute(
            f"SELECT to_jsonb(t) - 'generation' FROM {table} t WHERE generation ="
            " (SELECT generation FROM projection.progress WHERE name = %s) ORDER BY position",
            (name,),
        ).fetchall()


def progress(dsn: str, name: str) -> tuple[int, int]:
    """Generation and position."""
    with psycopg.connect(dsn) as connection:
        found = connection.execute(
            "SELECT generation, position FROM projection.progress WHERE name = %s", (name,)
        ).fetchone()
    return found or (0, 0)


def party(name: str, title: str) -> RegisterParty:
    return RegisterParty(party=name, entry=PartyRegistered(kind=PartyKind.COMPANY, title=title))


def parties() -> list[RegisterParty]:
    return [party("committee", "Nämnden"), party("capio", "Capio"), party("active", "Active")]


def hours(line: str, amount: int, **period: date) -> VolumeLine:
    return VolumeLine(
        line=line,
        service="housing-support",
        unit=Unit.HOUR,
        quantity=Exact(amount=Decimal(amount)),
        measure=Measure.PER_YEAR,
        period=LinePeriod(**period),
    )


def award(contract: str = "capio-housing", amount: int = 8000, **fields: Any) -> ChangeContract:
    given: dict[str, Any] = {
        "contract_kind": ContractKind.PROCURED_CONTRACT,
        "title": "Boendestöd",
        "buyer": "committee",
        "provider": "capio",
        "period": Period(start=date(2018, 1, 1), end=date(2019, 12, 31)),
        "extension": ExtensionTerms(length_months=24, max_count=1),
        "option": OptionClause(trigger="vid ökat behov"),
        "volumes": (hours("base", amount),),
        **fields,
    }
    return ChangeContract(contract=contract, change=Award(**given), basis=REGISTERED)


def decided(change: Change, on: date = MEETING, contract: str = "capio-housing") -> ChangeContract:
    basis = DecisionBasis(proposal="more", point=1, decided_on=on, paragraph="§ 45")
    return ChangeContract(contract=contract, change=change, basis=basis)


def option(amount: int = 1200, line: str = "more") -> OptionCall:
    return OptionCall(volumes=(hours(line, amount),))


def correction(entry: int, replacement: Change | None, **fields: Any) -> CorrectContract:
    return CorrectContract(
        contract=fields.pop("contract", "capio-housing"),
        entry=entry,
        replacement=replacement,
        reason="läst fel i brevet",
        **fields,
    )
