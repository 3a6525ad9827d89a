"""Originals are kept once, given back byte by byte, and cannot be changed by who serves them."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg import Connection, errors
from psycopg_pool import ConnectionPool

from documents.originals.originals import Original, Originals, original_of
from documents.refused import UnknownFormat
from tests.servers import Database

LETTER = original_of("Avtalet godkänns.".encode())


@pytest.fixture
def originals(database: Database) -> Iterator[Originals]:
    pool: ConnectionPool[Connection[Any]] = ConnectionPool(database.app_dsn, min_size=1)
    with pool:
        yield Originals(pool)


def test_what_is_kept_is_given_back_byte_by_byte(originals: Originals) -> None:
    assert originals.keep(LETTER)
    assert originals.find(LETTER.sha256) == LETTER
    assert LETTER.media_type == "text/plain"


def test_the_same_bytes_are_kept_once(originals: Originals) -> None:
    assert [originals.keep(LETTER), originals.keep(LETTER)] == [True, False]


def test_what_was_never_kept_is_not_found(originals: Originals) -> None:
    assert originals.find("ab" * 32) is None


def test_bytes_that_are_not_read_have_no_original() -> None:
    with pytest.raises(UnknownFormat):
        original_of(b"MZ\x90\x00 a program")


def test_a_hash_that_is_not_the_bytes_own_is_refused(originals: Originals) -> None:
    with pytest.raises(errors.CheckViolation):
        originals.keep(Original("ab" * 32, LETTER.media_type, LETTER.content))


@pytest.mark.parametrize(
    "change", ["UPDATE documents.original SET media_type = 'x'", "DELETE FROM documents.original"]
)
def test_the_application_can_neither_change_nor_erase_one(
    originals: Originals, database: Database, change: str
) -> None:
    originals.keep(LETTER)
    with (
        psycopg.connect(database.app_dsn) as connection,
        pytest.raises(errors.InsufficientPrivilege),
    ):
        connection.execute(change.encode())
