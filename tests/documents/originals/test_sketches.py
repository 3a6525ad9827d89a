"""What tells the same decision is found among all that is kept, without comparing with all."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from random import Random
from typing import Any

import psycopg
import pytest
from psycopg import Connection
from psycopg_pool import ConnectionPool

from documents.comparing.likeness import SAME, likeness_of
from documents.comparing.sketch import Sketch, sketch_of
from documents.originals.originals import Originals, original_of
from documents.originals.sketches import Sketches
from domain.draft.handling import DocumentKind
from tests.documents.letters import OPTION, draft
from tests.servers import Database

Store = tuple[Originals, Sketches]

SKETCH = sketch_of(draft())
WORDS = ("nämnden", "utlöser", "option", "timmar", "per", "år", "från", "den", "dag", "avtalet")


@pytest.fixture
def store(database: Database) -> Iterator[Store]:
    pool: ConnectionPool[Connection[Any]] = ConnectionPool(database.app_dsn, min_size=1, max_size=2)
    with pool:
        yield Originals(pool), Sketches(pool)


def kept(store: Store, text: str, *sketches: Sketch) -> str:
    original = original_of(text.encode())
    store[0].keep(original)
    store[1].keep(original.sha256, sketches)
    return original.sha256


def varied(sketch: Sketch, **changed: object) -> Sketch:
    return Sketch(**{**dict(sketch), **changed})


def some_sketch(random: Random) -> Sketch:
    """Near the letter's, in each part by more or less."""
    words = SKETCH.points.split()
    for _ in range(random.choice((0, 1, 5, 12))):
        words[random.randrange(len(words))] = random.choice(WORDS)
    figures = set(SKETCH.figures) if random.random() < 0.9 else set()
    for _ in range(random.choice((0, 1, 3))):
        figures ^= {random.choice((*sorted(SKETCH.figures), "17", "2019-01-01"))}
    return Sketch(
        document_kind=random.choice((*[DocumentKind.PROPOSAL] * 4, DocumentKind.AGREEMENT, None)),
        diary_numbers=frozenset(random.sample(("vn 1", "vn 2"), random.choice((0, 0, 1, 2)))),
        letter_date=random.choice((None, None, date(2019, 2, 11), date(2019, 3, 11))),
        title=SKETCH.title[: random.choice((5, 20, 100))],
        points=" ".join(words[: random.choice((0, 8, 100, 100))]),
        figures=frozenset(figures),
    )


def test_the_search_finds_exactly_what_comparing_with_every_one_finds(store: Store) -> None:
    random = Random(46)
    sketches = [some_sketch(random) for _ in range(150)]
    keys = [kept(store, f"Avskrift {number}", each) for number, each in enumerate(sketches)]
    hits = 0
    for number, (key, sketch) in enumerate(zip(keys, sketches, strict=True)):
        expected = {
            keys[before]
            for before in range(number)
            if likeness_of(sketch, sketches[before]) >= SAME
        }
        assert {each.sha256 for each in store[1].earlier(key, sketch, 1000)} == expected
        hits += len(expected)
    assert 100 < hits < 150 * 149 / 2


def test_the_likest_come_first_and_no_more_than_asked_for(store: Store) -> None:
    near = kept(store, "nära", varied(SKETCH, title=SKETCH.title + " mm"))
    same = kept(store, "lika", SKETCH)
    own = kept(store, "denna", SKETCH)
    found = store[1].earlier(own, SKETCH, 2)
    assert [each.sha256 for each in found] == [same, near]
    assert [each.sha256 for each in store[1].earlier(own, SKETCH, 1)] == [same]


def test_sketches_are_replaced_and_an_original_without_one_is_told(store: Store) -> None:
    original = original_of(OPTION.encode())
    store[0].keep(original)
    assert store[1].outdated(5) == (original.sha256,)
    store[1].keep(original.sha256, ())
    assert store[1].outdated(5) == ()
    store[1].keep(original.sha256, (SKETCH,))
    own = kept(store, "denna", SKETCH)
    assert [each.sha256 for each in store[1].earlier(own, SKETCH, 5)] == [original.sha256]


def test_sketches_of_another_version_are_outdated(store: Store, database: Database) -> None:
    own = kept(store, "denna", SKETCH)
    with psycopg.connect(database.owner_dsn) as owner:
        owner.execute("UPDATE documents.sketched SET version = 0")
    assert store[1].outdated(5) == (own,)


def test_nothing_is_kept_of_an_original_that_is_not(store: Store) -> None:
    store[1].keep("ab" * 32, (SKETCH,))
    assert store[1].outdated(5) == ()


SLOW_TO_COMMIT = """
    CREATE FUNCTION documents.pause() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(CASE WHEN NEW.size > 1000 THEN 1 ELSE 0 END); RETURN NEW; END';
    CREATE TRIGGER pause AFTER INSERT ON documents.original
        FOR EACH ROW EXECUTE FUNCTION documents.pause()"""


def test_of_two_kept_at_the_same_moment_exactly_one_finds_the_other(
    store: Store, database: Database
) -> None:
    originals, sketches = store
    with psycopg.connect(database.owner_dsn) as owner:
        owner.execute(SLOW_TO_COMMIT)

    def keep(text: str) -> tuple[str, list[str]]:
        original = original_of(text.encode())
        originals.keep(original, [SKETCH])
        found = sketches.earlier(original.sha256, SKETCH, 5)
        return original.sha256, [each.sha256 for each in found]

    with ThreadPoolExecutor(2) as threads:
        slow = threads.submit(keep, "En lång avskrift. " * 100)
        until_it_pauses(database)
        quick, slow_one = threads.submit(keep, "En avskrift.").result(), slow.result()
    assert sorted([quick[1], slow_one[1]]) == [[], [slow_one[0]]]


def until_it_pauses(database: Database) -> None:
    """Until a document is inserted, and its transaction still goes on."""
    pausing = """
        SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = %s"""
    deadline = time.monotonic() + 20
    with psycopg.connect(database.admin_dsn, autocommit=True) as admin:
        while admin.execute(pausing, (database.name,)).fetchone() == (0,):
            assert time.monotonic() < deadline, "it never paused"
