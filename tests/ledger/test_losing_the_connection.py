"""Whatever becomes of the connection, a command is recorded once and its caller is told so."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from ledger.application import Ledger
from ledger.errors import LedgerUnavailable
from tests.ledger.shelves import SHELVES, AddJars, PutUpShelf, act, shelf
from tests.servers import Database


class Proxy:
    """Between ledger and database; can swallow the next answer and cut the line instead."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.cut_next_answer_to: bytes | None = None
        self.cuts = 0
        self.refusing = False
        self._lines: list[socket.socket] = []
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.refusing:
                client.close()
                continue
            server = socket.create_connection(self._target)
            self._lines += [client, server]
            armed = threading.Event()
            for source, sink, asks in ((client, server, True), (server, client, False)):
                threading.Thread(
                    target=self._pump, args=(source, sink, asks, armed), daemon=True
                ).start()

    def _pump(
        self, source: socket.socket, sink: socket.socket, asks: bool, armed: threading.Event
    ) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if asks and self.cut_next_answer_to and self.cut_next_answer_to in data:
                    self.cut_next_answer_to = None
                    armed.set()
                elif not asks and armed.is_set():
                    self.cuts += 1  # the server has answered: it has committed
                    break
                sink.sendall(data)
        for end in self._lines if self.refusing else (source, sink):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def close(self) -> None:
        self._listener.close()
        for line in self._lines:
            line.close()


@contextmanager
def proxied(database: Database) -> Iterator[tuple[Proxy, str]]:
    given = conninfo_to_dict(database.app_dsn)
    proxy = Proxy(str(given["host"]), int(str(given["port"])))
    try:
        yield proxy, make_conninfo(database.app_dsn, host="127.0.0.1", port=proxy.port)
    finally:
        proxy.close()


def test_cut_right_after_the_commit_the_caller_gets_the_first_result(
    larder: Ledger, database: Database
) -> None:
    with proxied(database) as (proxy, dsn), Ledger(dsn, SHELVES) as cut_off:
        cut_off.execute(AddJars(shelf="top"), act("before"))
        proxy.cut_next_answer_to = b"the-key"
        receipt = cut_off.execute(AddJars(shelf="top", times=2), act("the-key"))
        assert proxy.cuts == 1
        assert (receipt.first_position, receipt.position) == (3, 4)
        assert receipt.versions == {shelf("top"): 4}
        assert not receipt.repeated
        assert larder.head() == 4
        again = cut_off.execute(AddJars(shelf="top", times=2), act("the-key"))
        assert (again.first_position, again.position, again.repeated) == (3, 4, True)


def test_cut_right_after_the_commit_of_a_group_everybody_gets_their_own(
    larder: Ledger, database: Database
) -> None:
    with proxied(database) as (proxy, dsn), Ledger(dsn, SHELVES) as cut_off:

        def write(writer: int) -> None:
            for number in range(20):
                key = f"w{writer}-{number}"
                if number == 10:
                    proxy.cut_next_answer_to = key.encode()
                receipts.append(cut_off.execute(PutUpShelf(shelf=key), act(key)))

        receipts: list[object] = []
        threads = [threading.Thread(target=write, args=(writer,)) for writer in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert proxy.cuts >= 1
    assert len({receipt.position for receipt in receipts}) == 160  # type: ignore[attr-defined]
    assert larder.head() == 161


def test_the_servers_end_killed_between_commands_goes_unnoticed(
    larder: Ledger, database: Database
) -> None:
    with psycopg.connect(database.admin_dsn, autocommit=True) as admin:
        for number in range(5):
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = %s AND usename = 'liggare_app'",
                (database.name,),
            )
            larder.execute(AddJars(shelf="top"), act(f"k{number}"))
            assert larder.open(shelf("top")).state.jars == number + 1


def test_away_for_too_long_the_caller_is_told_and_may_repeat(
    larder: Ledger, database: Database
) -> None:
    with proxied(database) as (proxy, dsn), Ledger(dsn, SHELVES, patience=0.5) as cut_off:
        cut_off.execute(AddJars(shelf="top"), act("before"))
        proxy.refusing = True
        proxy.cut_next_answer_to = b"the-key"
        started = time.monotonic()
        with pytest.raises(LedgerUnavailable):
            cut_off.execute(AddJars(shelf="top"), act("the-key"))
        assert time.monotonic() - started < 5
        proxy.refusing = False
        receipt = cut_off.execute(AddJars(shelf="top"), act("the-key"))
        assert (receipt.position, receipt.repeated) == (3, True)
    assert larder.head() == 3


def test_an_append_lock_that_is_never_let_go_is_reported(
    larder: Ledger, database: Database
) -> None:
    lock = "SELECT pg_advisory_xact_lock(hashtextextended('ledger.append', 0))"
    with Ledger(database.app_dsn, SHELVES, patience=0.5) as impatient:
        with psycopg.connect(database.app_dsn) as ill:
            ill.execute(lock)
            with pytest.raises(LedgerUnavailable):
                impatient.execute(AddJars(shelf="top"), act("k"))
        assert impatient.execute(AddJars(shelf="top"), act("k")).position == 2
