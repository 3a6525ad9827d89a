"""One worker at a time, rows and position together, for ever."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from psycopg import Cursor

from domain.budget.commands import SetFrame
from ledger.act import Act
from projections.running.progress import progress_of, slowest
from projections.running.projection import Projection
from projections.running.waiting import wait_for
from projections.volumes.projection import VOLUMES
from tests.projections.projecting import (
    RITA,
    Told,
    live_rows,
    party,
    progress,
    running,
    until,
)

TABLE = "projection.volume_fact"


def record(told: Told, name: str) -> int:
    return told.ledger.execute(party(name, name.title()), Act(f"party-{name}", RITA)).position


def caught_up(told: Told) -> bool:
    return progress(told.dsn, "volumes")[1] == told.ledger.head()


def positions(told: Told) -> list[int]:
    return [row["position"] for (row,) in live_rows(told.dsn, TABLE, "volumes")]


def test_what_was_recorded_before_and_while_it_runs_is_taken_in_once(told: Told) -> None:
    for number in range(5):
        record(told, f"before-{number}")
    with running(told.dsn, VOLUMES, entries_per_step=2):
        for number in range(5):
            record(told, f"while-{number}")
        until(lambda: caught_up(told))
    assert positions(told) == list(range(1, 11))


def test_what_is_no_concern_of_it_moves_its_position_all_the_same(told: Told) -> None:
    from tests.projections.test_budget import frame

    told.ledger.execute(SetFrame(budget="care", frame=frame("support", 1)), Act("frame", RITA))
    with running(told.dsn, VOLUMES):
        until(lambda: caught_up(told))
    assert positions(told) == []


def test_of_two_workers_one_stands_by_and_takes_over(told: Told) -> None:
    with running(told.dsn, VOLUMES) as second_to_none:
        until(second_to_none.active.is_set)
        with running(told.dsn, VOLUMES) as standby:
            until(standby.connected.is_set)
            record(told, "capio")
            until(lambda: caught_up(told))
            assert not standby.active.is_set()
            second_to_none.stop()
            until(standby.active.is_set)
            record(told, "active")
            until(lambda: caught_up(told))
    assert positions(told) == [1, 2]


def test_a_worker_whose_connection_is_killed_comes_back(told: Told) -> None:
    with running(told.dsn, VOLUMES) as worker:
        until(worker.active.is_set)
        for number in range(3):
            with psycopg.connect(told.database.admin_dsn, autocommit=True) as admin:
                admin.execute("SELECT pg_terminate_backend(%s)", (worker.backend_pid,))
            record(told, f"after-{number}")
            until(lambda: caught_up(told))
    assert positions(told) == [1, 2, 3]


class HeldUp:
    """The volumes, stopped in the middle of a step: rows written, position not yet."""

    name = VOLUMES.name

    def __init__(self) -> None:
        self.in_the_middle = threading.Event()
        self.go_on = threading.Event()

    def project(self, cursor: Cursor[Any], generation: int, after: int, up_to: int) -> None:
        VOLUMES.project(cursor, generation, after, up_to)
        self.in_the_middle.set()
        assert self.go_on.wait(20)

    def discard(self, cursor: Cursor[Any], live: int) -> None:
        VOLUMES.discard(cursor, live)


@contextmanager
def held_up(told: Told) -> Iterator[HeldUp]:
    held: HeldUp = HeldUp()
    projection: Projection = held
    with running(told.dsn, projection) as worker:
        until(held.in_the_middle.is_set)
        with psycopg.connect(told.database.admin_dsn, autocommit=True) as admin:
            admin.execute("SELECT pg_terminate_backend(%s)", (worker.backend_pid,))
        yield held
        held.go_on.set()
        until(lambda: caught_up(told))


def test_killed_in_the_middle_it_leaves_neither_rows_nor_position(told: Told) -> None:
    record(told, "capio")
    with held_up(told):
        until(lambda: progress(told.dsn, "volumes") == (1, 0))
        assert positions(told) == []
    assert positions(told) == [1]


def test_who_waits_sees_it_as_soon_as_it_is_there(told: Told) -> None:
    with running(told.dsn, VOLUMES) as worker:
        until(worker.active.is_set)
        for number in range(5):
            position = record(told, f"party-{number}")
            assert wait_for(told.pool, ["volumes"], position, 10)
            assert slowest(told.pool, ["volumes"]) >= position


def test_who_waits_in_vain_is_told_so(told: Told) -> None:
    assert not wait_for(told.pool, ["volumes"], 1, 0.2)
    assert not wait_for(told.pool, ["volumes", "budget"], 1, 0)
    assert wait_for(told.pool, ["volumes"], 0, 0)


def test_many_wait_without_taking_the_pool(told: Told) -> None:
    outcomes: list[bool] = []
    threads = [
        threading.Thread(
            target=lambda: outcomes.append(wait_for(told.pool, ["volumes"], 1, 20)),
        )
        for _ in range(12)
    ]
    for thread in threads:
        thread.start()
    with told.pool.connection(timeout=5) as connection:
        connection.execute("SELECT 1")
    with running(told.dsn, VOLUMES):
        record(told, "capio")
        for thread in threads:
            thread.join(20)
    assert outcomes == [True] * 12


def test_lag_is_what_the_log_has_beyond(told: Told) -> None:
    told.tell(party("capio", "Capio"))
    for number in range(3):
        record(told, f"later-{number}")
    head, (volumes, unknown) = progress_of(told.pool, ["volumes", "nonesuch"])
    assert head == 4
    assert (volumes.position, volumes.behind, volumes.rebuilt_to) == (1, 3, None)
    assert (unknown.position, unknown.behind) == (0, 4)


@pytest.mark.parametrize("table", ["projection.volume_fact", "projection.history_fact"])
def test_rows_are_never_changed(told: Told, table: str) -> None:
    with (
        psycopg.connect(told.dsn) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(f"UPDATE {table} SET topic = 'another'")
