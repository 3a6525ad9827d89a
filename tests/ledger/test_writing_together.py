"""Many writers at once: one gapless order, nothing lost or twice, nobody failed by another."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from ledger.application import Ledger
from ledger.errors import StreamMovedOn
from ledger.following import Follower
from tests.ledger.shelves import (
    SHELVES,
    AddJars,
    MatchJars,
    MoveJars,
    PutUpShelf,
    TooFull,
    act,
    shelf,
)
from tests.ledger.test_following import Reader
from tests.servers import Database

WRITERS = 16
COMMANDS = 60


def test_sixteen_writers_in_two_processes_leave_no_gap_and_every_follower_sees_all(
    ledger: Ledger, database: Database
) -> None:
    # Two ledgers share nothing but the database, as two processes do.
    with Ledger(database.app_dsn, SHELVES) as other:
        early = [Reader(Follower(database.app_dsn, SHELVES, batch_size=7)) for _ in range(2)]

        def write(writer: int) -> int:
            mine = (ledger, other)[writer % 2]
            mine.execute(PutUpShelf(shelf=f"s{writer}"), act(f"w{writer}"))
            return 1 + sum(
                mine.execute(
                    AddJars(shelf=f"s{writer}", times=1 + number % 3), act(f"w{writer}-{number}")
                ).entries
                for number in range(COMMANDS)
            )

        with ThreadPoolExecutor(WRITERS) as threads:
            total = sum(threads.map(write, range(WRITERS)))
        late = Reader(Follower(database.app_dsn, SHELVES))
        for following in (*early, late):
            following.wait_for(total)
            following.end()
            assert following.positions == list(range(1, total + 1))

    entries = ledger.read(0, total + 1)
    assert [entry.position for entry in entries] == list(range(1, total + 1))
    assert len({entry.event_id for entry in entries}) == total
    dates = [entry.recorded_at for entry in entries]
    assert dates == sorted(dates)
    for writer in range(WRITERS):
        versions = [entry.version for entry in ledger.entries(shelf(f"s{writer}"))]
        assert versions == list(range(1, len(versions) + 1))


def test_writers_to_one_stream_decide_anew_until_all_are_in(
    larder: Ledger, database: Database
) -> None:
    with Ledger(database.app_dsn, SHELVES) as other:

        def write(writer: int) -> None:
            mine = (larder, other)[writer % 2]
            for number in range(10):
                mine.execute(AddJars(shelf="top"), act(f"w{writer}-{number}"))

        with ThreadPoolExecutor(8) as threads:
            list(threads.map(write, range(8)))
    assert larder.open(shelf("top")).state.jars == 80
    assert larder.head() == 81


def test_a_limit_holds_however_many_try_at_once(ledger: Ledger) -> None:
    ledger.execute(PutUpShelf(shelf="small", room_for=10), act("small"))

    def write(writer: int) -> str:
        try:
            ledger.execute(AddJars(shelf="small", jars=3), act(f"w{writer}"))
        except TooFull:
            return "refused"
        return "stored"

    with ThreadPoolExecutor(WRITERS) as threads:
        outcomes = Counter(threads.map(write, range(WRITERS)))
    assert outcomes == {"stored": 3, "refused": WRITERS - 3}


def test_a_decision_never_rests_on_what_a_neighbour_of_its_group_changes(ledger: Ledger) -> None:
    for name in ("a", "b"):
        ledger.execute(PutUpShelf(shelf=name), act(name))
    ledger.execute(AddJars(shelf="a", jars=1), act("first"))
    # Each looks at the one and writes to the other: whoever is later must see the earlier.
    for number in range(20):
        amount = 10 * (number + 1)
        commands = [
            MatchJars(like="a", shelf="b"),
            MatchJars(like="b", shelf="a"),
            AddJars(shelf="a", jars=amount),
            AddJars(shelf="b", jars=amount + 1),
        ]
        with ThreadPoolExecutor(4) as threads:
            keyed = [(command, act(f"{number}-{n}")) for n, command in enumerate(commands)]
            list(threads.map(lambda each: ledger.execute(*each), keyed))
    jars = {"a": 0, "b": 0}
    for entry in ledger.read(0, 1_000, topics=["shelf.jars-added.v2"]):
        name = entry.stream.removeprefix("shelf:")
        other = {"a": "b", "b": "a"}[name]
        added = entry.event.jars  # type: ignore[attr-defined]  # the topic says which event it is
        command = int(entry.command_key[-1]) if entry.command_key[-1].isdigit() else 9
        if command in (0, 1):
            assert jars[name] + added == jars[other]
        jars[name] += added


def test_the_same_key_from_many_threads_is_recorded_once(larder: Ledger) -> None:
    start = threading.Barrier(WRITERS)

    def write(_: int) -> tuple[int, bool]:
        start.wait()
        receipt = larder.execute(AddJars(shelf="top", jars=2), act("only-once"))
        return receipt.position, receipt.repeated

    with ThreadPoolExecutor(WRITERS) as threads:
        outcomes = Counter(threads.map(write, range(WRITERS)))
    assert outcomes == {(2, False): 1, (2, True): WRITERS - 1}
    assert larder.head() == 2


def test_one_bad_command_does_not_fail_its_neighbours(larder: Ledger) -> None:
    def write(writer: int) -> str:
        label = "\ud800" if writer == 5 else "fine"  # a lone surrogate cannot be stored
        try:
            command = AddJars.model_construct(shelf=f"s{writer}", jars=1, times=1, label=label)
            larder.execute(PutUpShelf(shelf=f"s{writer}"), act(f"up{writer}"))
            larder.execute(command, act(f"w{writer}", body_hash=b"x"))
        except Exception as error:
            return type(error).__name__
        return "stored"

    with ThreadPoolExecutor(WRITERS) as threads:
        outcomes = list(threads.map(write, range(WRITERS)))
    assert outcomes.count("stored") == WRITERS - 1
    assert outcomes[5] != "stored"


def test_a_command_that_is_always_overtaken_is_refused_in_the_end(
    larder: Ledger, database: Database
) -> None:
    larder.execute(PutUpShelf(shelf="low"), act("low"))
    attempts = 0
    with Ledger(database.app_dsn, SHELVES) as other:

        def overtaken_clock() -> datetime:
            # Asked once per attempt, between the decision and the append.
            nonlocal attempts
            attempts += 1
            other.execute(AddJars(shelf="top"), act(f"overtake-{attempts}"))
            return datetime.now(UTC)

        with (
            Ledger(database.app_dsn, SHELVES, clock=overtaken_clock) as slow,
            pytest.raises(StreamMovedOn),
        ):
            slow.execute(MoveJars(source="top", target="low", jars=0), act("slow"))
    assert 5 <= attempts <= 50
    assert larder.result_of("slow") is None
