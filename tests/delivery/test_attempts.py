"""Every attempt is logged before it is made, so that a repeat after a crash is counted as one."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from psycopg import Connection
from psycopg_pool import ConnectionPool

from delivery.attempts import Attempts, Sent
from delivery.failure import Delayed, DeliveryFailed, Refused
from ledger.clock import system_clock
from tests.servers import Database

ID = "p1_r1_capio_0"


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture
def pool(database: Database) -> Iterator[ConnectionPool[Connection[Any]]]:
    with ConnectionPool(database.app_dsn, min_size=1, max_size=4, open=True) as pool:
        yield pool


@pytest.fixture
def attempts(pool: ConnectionPool[Connection[Any]]) -> Attempts:
    return Attempts(pool, system_clock)


def failing(with_what: BaseException) -> Callable[[], str]:
    def send() -> str:
        raise with_what

    return send


def test_what_arrives_at_once_is_no_repeat(attempts: Attempts) -> None:
    assert attempts.deliver(ID, "webhook", lambda: ID) == Sent(ID, repeats=0)


@pytest.mark.parametrize("failure", [Delayed("put off"), Refused("refused")])
def test_an_answer_that_says_no_makes_the_next_attempt_no_repeat(
    attempts: Attempts, failure: DeliveryFailed
) -> None:
    with pytest.raises(type(failure)):
        attempts.deliver(ID, "webhook", failing(failure))

    assert attempts.deliver(ID, "webhook", lambda: ID).repeats == 0


def test_an_attempt_that_a_crash_cut_off_counts_as_a_possible_repeat(attempts: Attempts) -> None:
    with pytest.raises(Killed):
        attempts.deliver(ID, "webhook", failing(Killed()))

    assert attempts.deliver(ID, "webhook", lambda: ID).repeats == 1


def test_an_attempt_whose_answer_was_lost_counts_as_a_possible_repeat(attempts: Attempts) -> None:
    with pytest.raises(Delayed):
        attempts.deliver(ID, "webhook", failing(Delayed("lost", perhaps_sent=True)))

    assert attempts.deliver(ID, "webhook", lambda: ID).repeats == 1


def test_what_was_accepted_is_not_sent_again(attempts: Attempts) -> None:
    """As when the worker was killed after the answer and before the ledger knew of it."""
    attempts.deliver(ID, "email", lambda: ID)

    again = attempts.deliver(ID, "email", failing(AssertionError("sent twice")))

    assert again == Sent(ID, repeats=0)


def test_messages_are_counted_apart(attempts: Attempts) -> None:
    with pytest.raises(Killed):
        attempts.deliver("another", "webhook", failing(Killed()))

    assert attempts.deliver(ID, "webhook", lambda: ID).repeats == 0


def test_of_two_who_send_the_same_at_once_one_waits_and_need_not_send(attempts: Attempts) -> None:
    """As when a worker was only taken for dead."""
    begun, go_on = threading.Event(), threading.Event()
    sent: list[str] = []

    def slow() -> str:
        begun.set()
        assert go_on.wait(30)
        sent.append("first")
        return ID

    def quick() -> str:
        sent.append("second")
        return ID

    with ThreadPoolExecutor(2) as both:
        first = both.submit(attempts.deliver, ID, "email", slow)
        assert begun.wait(30)
        second = both.submit(attempts.deliver, ID, "email", quick)
        go_on.set()
        assert (first.result(), second.result()) == (Sent(ID, 0), Sent(ID, 0))

    assert sent == ["first"]


def test_the_lock_of_one_who_died_is_free(attempts: Attempts) -> None:
    with pytest.raises(Killed):
        attempts.deliver(ID, "email", failing(Killed()))

    assert attempts.deliver(ID, "email", lambda: ID).repeats == 1
