"""A follower gives every entry once and in order, whatever happens to its connection."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from ledger.application import Ledger
from ledger.following import Follower
from tests.ledger.shelves import SHELVES, AddJars, act
from tests.servers import Database


class Reader:
    """Follows in a thread and keeps the positions it was given."""

    def __init__(self, follower: Follower) -> None:
        self.follower = follower
        self.positions: list[int] = []
        self.batches: list[int] = []
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        for batch in self.follower:
            self.positions += [entry.position for entry in batch]
            self.batches.append(len(batch))

    def wait_for(self, position: int, within: float = 10.0) -> float:
        started = time.monotonic()
        while not self.positions or self.positions[-1] < position:
            assert time.monotonic() < started + within, f"stuck at {self.positions[-1:]}"
            time.sleep(0.001)
        return time.monotonic() - started

    def listening_pid(self) -> int:
        while self.follower.backend_pid is None:
            time.sleep(0.001)
        return self.follower.backend_pid

    def end(self) -> None:
        self.follower.stop()
        self._thread.join(5)
        assert not self._thread.is_alive()
        self.follower.close()


@contextmanager
def reader(
    database: Database, after: int = 0, *, poll: float = 2.0, batch: int = 500
) -> Iterator[Reader]:
    following = Reader(Follower(database.app_dsn, SHELVES, after, poll=poll, batch_size=batch))
    try:
        yield following
    finally:
        following.end()


def add(ledger: Ledger, first: int, last: int) -> None:
    """Entries up to position ``last``, from ``first`` on."""
    for number in range(first, last + 1):
        ledger.execute(AddJars(shelf="top"), act(f"jar-{number}"))


def test_started_before_the_first_entry(larder: Ledger, database: Database) -> None:
    with reader(database) as following:
        add(larder, 2, 30)
        following.wait_for(30)
        assert following.positions == list(range(1, 31))


def test_started_after_the_last_entry(larder: Ledger, database: Database) -> None:
    add(larder, 2, 30)
    with reader(database, batch=10) as following:
        following.wait_for(30)
        assert following.positions == list(range(1, 31))
        assert following.batches == [10, 10, 10]


def test_started_in_the_middle_of_appending_and_from_a_position(
    larder: Ledger, database: Database
) -> None:
    writer = threading.Thread(target=add, args=(larder, 2, 200))
    writer.start()
    while larder.head() < 50:
        time.sleep(0.001)
    with reader(database, after=20) as following:
        following.wait_for(200)
        writer.join()
        assert following.positions == list(range(21, 201))


def test_its_connection_killed_again_and_again(larder: Ledger, database: Database) -> None:
    with (
        reader(database) as following,
        psycopg.connect(database.admin_dsn, autocommit=True) as admin,
    ):
        for round_ in range(4):
            killed = following.listening_pid()
            admin.execute("SELECT pg_terminate_backend(%s)", (killed,))
            add(larder, 2 + 20 * round_, 21 + 20 * round_)
            following.wait_for(21 + 20 * round_)
            assert following.listening_pid() != killed
        assert following.positions == list(range(1, 82))


def test_woken_at_once_by_an_entry(larder: Ledger, database: Database) -> None:
    with reader(database, poll=60) as following:
        following.wait_for(1)
        for position in range(2, 30):
            add(larder, position, position)
            assert following.wait_for(position) < 1.0


def test_an_entry_that_nobody_told_of_is_found_by_the_poll(
    larder: Ledger, database: Database
) -> None:
    with reader(database, poll=0.2) as following:
        following.wait_for(1)
        with psycopg.connect(database.admin_dsn, autocommit=True) as admin:
            # As if the notification had been lost: the row comes without one.
            admin.execute(
                "INSERT INTO ledger.entry SELECT 2, gen_random_uuid(), stream, 2, topic,"
                " recorded_at, NULL, NULL, actor_id, actor_role, NULL, NULL, 'quiet', payload"
                " FROM ledger.entry"
            )
        following.wait_for(2, within=2)


def test_stopped_while_it_waits_it_ends_at_once(database: Database) -> None:
    with reader(database, poll=60) as following:
        following.listening_pid()
        started = time.monotonic()
        following.end()
        assert time.monotonic() - started < 1


def test_the_server_away_at_first_is_waited_for(larder: Ledger, database: Database) -> None:
    with psycopg.connect(database.admin_dsn, autocommit=True) as admin:
        admin.execute("ALTER ROLE liggare_app CONNECTION LIMIT 0")
        try:
            with reader(database) as following:
                time.sleep(0.2)
                assert following.positions == []
                admin.execute("ALTER ROLE liggare_app CONNECTION LIMIT -1")
                following.wait_for(1)
        finally:
            admin.execute("ALTER ROLE liggare_app CONNECTION LIMIT -1")
