"""Which proposals are open is kept from the log, each entry once, whoever else keeps it too."""

from typing import Any

import pytest
from psycopg import Connection
from psycopg_pool import ConnectionPool

from domain.law.notice import take_down_from
from domain.proposal.commands import BookEffect, CloseProposal, RecordFinality
from domain.proposal.events import Outcome
from ledger.act import Act
from ledger.application import Ledger
from tests.workflows.acts import appeal, by_hand, decision, minutes, notice, way_to_committee
from tests.workflows.acts import start as starting
from tests.workflows.municipality import ANNA, BY_HAND, POSTED_ON, content, registered
from workflows.proposal.open_proposals import OpenProposals

Pool = ConnectionPool[Connection[Any]]


@pytest.fixture
def lived(ledger: Ledger, pool: Pool) -> Ledger:
    """Two proposals were started; the first is closed."""
    registered(ledger, pool)
    commands = (
        starting("first", content("first", recipients=(BY_HAND,))),
        starting("second"),
        *way_to_committee("first"),
        decision("first", {1: Outcome.REJECTED}),
        BookEffect(proposal="first"),
        by_hand("first", "capio"),
        minutes("first"),
        notice("first"),
        RecordFinality(proposal="first", as_of=take_down_from(POSTED_ON)),
        CloseProposal(proposal="first"),
    )
    for number, command in enumerate(commands):
        ledger.execute(command, Act(f"act-{number}", ANNA))
    return ledger


def test_what_is_started_and_not_closed_is_open(lived: Ledger, pool: Pool) -> None:
    kept = OpenProposals(pool)

    opened = kept.take(lived.read(0, 1000))

    assert opened == ["second"]
    assert kept.all() == ["second"]
    assert kept.position() == lived.head()


def test_what_is_reopened_is_open_again_however_the_log_was_cut(lived: Ledger, pool: Pool) -> None:
    closed_at = lived.head()
    lived.execute(appeal("first"), Act("late", ANNA))
    assert OpenProposals(pool).take(lived.read(0, 1000)) == ["second", "first"]
    assert OpenProposals(pool).all() == ["second", "first"]

    with pool.connection() as connection:
        connection.execute("UPDATE workflows.followed SET position = 0")
        connection.execute("DELETE FROM workflows.open_proposal")
    kept = OpenProposals(pool)
    kept.take(lived.read(0, closed_at))
    assert kept.all() == ["second"]
    assert kept.take(lived.read(closed_at, 1000)) == ["first"]
    assert kept.all() == ["second", "first"]


def test_entries_taken_in_before_change_nothing(lived: Ledger, pool: Pool) -> None:
    """As where another worker is ahead: what it has closed is not opened again."""
    kept = OpenProposals(pool)
    entries = lived.read(0, 1000)
    kept.take(entries)

    assert kept.take(entries[: len(entries) // 2]) == []
    assert kept.all() == ["second"]
    assert kept.position() == lived.head()


def test_it_is_the_same_however_the_log_was_cut(lived: Ledger, pool: Pool) -> None:
    kept = OpenProposals(pool)

    for entry in lived.read(0, 1000):
        kept.take([entry])

    assert kept.all() == ["second"]
