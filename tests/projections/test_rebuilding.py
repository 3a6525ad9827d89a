"""A rebuild is done beside the live rows, swapped in at once, and gives the same rows."""

import threading
from typing import Any

import psycopg
import pytest
from psycopg import Cursor

from ledger.act import Act
from projections.every import PROJECTIONS
from projections.facts.table import FactTable
from projections.running.progress import progress_of
from projections.running.projection import Projection
from projections.running.rebuild import RebuildUnderWay, rebuild
from projections.volumes.projection import VOLUMES
from projections.volumes.view import Volumes
from tests.projections.projecting import (
    RITA,
    Told,
    award,
    live_rows,
    parties,
    party,
    progress,
    running,
    until,
)

TABLES = {name: each.table for name, each in PROJECTIONS.items() if isinstance(each, FactTable)}


@pytest.mark.parametrize("name", list(PROJECTIONS))
def test_a_rebuild_gives_identical_rows(story: Told, name: str) -> None:
    before = live_rows(story.dsn, TABLES[name], name)
    generation, position = progress(story.dsn, name)
    told_of: list[tuple[int, int]] = []
    rebuild(
        story.dsn,
        PROJECTIONS[name],
        lambda done, total: told_of.append((done, total)),
        entries_per_step=37,
    )
    assert before
    assert live_rows(story.dsn, TABLES[name], name) == before
    assert progress(story.dsn, name) == (generation + 1, position)
    assert told_of[-1] == (position, position)
    assert [done for done, _ in told_of] == sorted(done for done, _ in told_of)


def test_no_rows_of_the_old_generation_are_left(told: Told) -> None:
    told.tell(*parties())
    rebuild(told.dsn, VOLUMES)
    with psycopg.connect(told.dsn) as connection:
        found = connection.execute("SELECT DISTINCT generation FROM projection.volume_fact")
        assert found.fetchall() == [(2,)]
        assert connection.execute("SELECT FROM projection.rebuilding").fetchall() == []


class Slow:
    """The volumes, building its next generation one entry at a time when it is let."""

    name = VOLUMES.name

    def __init__(self) -> None:
        self.under_way = threading.Event()
        self.go_on = threading.Event()

    def project(self, cursor: Cursor[Any], generation: int, after: int, up_to: int) -> None:
        self.under_way.set()
        assert self.go_on.wait(20)
        VOLUMES.project(cursor, generation, after, up_to)

    def discard(self, cursor: Cursor[Any], live: int) -> None:
        VOLUMES.discard(cursor, live)


def test_live_rows_are_read_and_written_meanwhile(told: Told) -> None:
    told.tell(*parties(), award())
    slow = Slow()
    projection: Projection = slow
    rebuilding = threading.Thread(target=rebuild, args=(told.dsn, projection))
    with running(told.dsn, VOLUMES):
        rebuilding.start()
        until(slow.under_way.is_set)
        for number in range(20):
            told.ledger.execute(party(f"new-{number}", "Ny"), Act(f"new-{number}", RITA))
        until(lambda: progress(told.dsn, "volumes") == (1, told.ledger.head()))
        assert Volumes(told.pool).year(2018).services
        with pytest.raises(RebuildUnderWay):
            rebuild(told.dsn, VOLUMES)
        slow.go_on.set()
        for number in range(20, 60):
            told.ledger.execute(party(f"new-{number}", "Ny"), Act(f"new-{number}", RITA))
        rebuilding.join(20)
        until(lambda: progress(told.dsn, "volumes") == (2, told.ledger.head()))
    rows = [row["position"] for (row,) in live_rows(told.dsn, TABLES["volumes"], "volumes")]
    assert rows == list(range(1, told.ledger.head() + 1))


class Cut(Exception):
    """The rebuild was cut off."""


class CutOff(Slow):
    """Cut off in its second step."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on.set()
        self.steps = 0

    def project(self, cursor: Cursor[Any], generation: int, after: int, up_to: int) -> None:
        self.steps += 1
        if self.steps == 2:
            raise Cut
        super().project(cursor, generation, after, up_to)


def test_a_rebuild_that_was_cut_off_is_begun_anew(told: Told) -> None:
    told.tell(*parties(), award())
    before = live_rows(told.dsn, TABLES["volumes"], "volumes")
    with pytest.raises(Cut):
        rebuild(told.dsn, CutOff(), entries_per_step=2)
    _, (volumes,) = progress_of(told.pool, ["volumes"])
    assert volumes.rebuilt_to == 2
    assert live_rows(told.dsn, TABLES["volumes"], "volumes") == before
    rebuild(told.dsn, VOLUMES)
    assert live_rows(told.dsn, TABLES["volumes"], "volumes") == before
    _, (volumes,) = progress_of(told.pool, ["volumes"])
    assert volumes.rebuilt_to is None


def test_a_projection_that_never_ran_can_be_built(told: Told) -> None:
    position = told.ledger.execute(party("capio", "Capio"), Act("capio", RITA)).position
    assert rebuild(told.dsn, VOLUMES) == position
    assert len(live_rows(told.dsn, TABLES["volumes"], "volumes")) == 1
