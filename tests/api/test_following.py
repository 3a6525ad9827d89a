"""Whoever follows the events, by page, long poll or stream, gets each once and in order."""

import itertools
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx2
import psycopg
from psycopg_pool import ConnectionPool

from domain.need.commands import StateNeed
from domain.need.events import NeedStated
from entrypoints.embedded.ports import LOOPBACK, free_port
from identity.keys import Keys
from identity.roles import Role
from ledger.act import Act, Actor
from tests.api.facts import BASIS, FRAME, NEED, contract, option, register_contract
from tests.api.listening import listening, state_needs
from tests.api.serving import BASE, RunningApi
from tests.servers import Database

SERVE = (
    "from entrypoints.processes.api import run_api\n"
    "from entrypoints.settings import load_settings\n"
    "run_api(load_settings())"
)
AT_ONCE = 10
"""Seconds; it takes well under one, and longer on a machine that is busy with other tests."""
ENVELOPE = {
    "position", "id", "type", "stream", "version", "recorded_at", "applies_from", "decided_on",
    "actor", "correlation_id", "causation_id", "data",
}  # fmt: skip


def pages(client: httpx2.Client, **parameters: Any) -> Iterator[dict[str, Any]]:
    """Every page up to the head."""
    after = 0
    while True:
        page = client.get("/events", params={"after": after, **parameters}).json()
        yield page
        if page["next"] == page["head"]:
            return
        assert page["next"] > after
        after = page["next"]


def test_pages_together_are_the_log(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        state_needs(registrar, 1, 25)
        read = list(pages(registrar, limit=10))
        assert [len(page["events"]) for page in read] == [10, 10, 5]
        events = [event for page in read for event in page["events"]]
        assert [event["position"] for event in events] == list(range(1, 26))
        assert set(events[0]) == ENVELOPE
        assert events[0]["recorded_at"].endswith("Z")


def test_the_cursor_moves_past_what_is_filtered_out(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        state_needs(registrar, 1, 3)
        page = registrar.get("/events", params={"type": "contract"}).json()
        assert page == {"events": [], "next": 3, "head": 3}


def test_events_are_filtered_by_type_contract_and_service(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        registrar.post("/contracts", json=contract("capio-annan")).raise_for_status()
        registrar.post(
            "/contracts/capio-boendestod/changes",
            json={"change": option(), "basis": BASIS},
            headers={"If-Match": "*"},
        ).raise_for_status()
        state_needs(registrar, 1, 1)
        registrar.post("/budgets/b/frames", json={**FRAME, "services": ["boendestod"]})

        def positions(**parameters: Any) -> list[int]:
            page = registrar.get("/events", params=parameters).json()
            assert page["next"] == page["head"] == 7
            return [event["position"] for event in page["events"]]

        assert positions(type="party.registered.v1") == [1, 2]
        assert positions(type=["contract.awarded", "need"]) == [3, 4, 6]
        assert positions(contract="capio-boendestod") == [3, 5]
        assert positions(service="boendestod") == [3, 4, 5, 7]
        assert positions(service="boendestod", type="contract", contract="capio-annan") == [4]
        with listening(api, contract="capio-boendestod") as events:
            assert [event["position"] for event in itertools.islice(events, 2)] == [3, 5]


def test_a_long_poll_wakes_when_something_is_recorded(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar, ThreadPoolExecutor(1) as threads:
        poll = threads.submit(registrar.get, "/events", params={"wait": 20})
        time.sleep(0.3)
        assert not poll.done()
        with api.client(Role.REGISTRAR) as other:
            state_needs(other, 1, 1)
        page = poll.result(timeout=3).json()
        assert [event["position"] for event in page["events"]] == [1]


def test_a_cursor_beyond_the_log_is_not_told_to_be_its_head(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        state_needs(registrar, 1, 1)
        page = registrar.get("/events", params={"after": 999}).json()
        assert page == {"events": [], "next": 999, "head": 1}


def test_a_long_poll_waits_on_past_what_is_filtered_out_and_ends_empty(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar, ThreadPoolExecutor(1) as threads:
        began = time.monotonic()
        asked: dict[str, str | int] = {"wait": 1, "type": "party"}
        poll = threads.submit(registrar.get, "/events", params=asked)
        with api.client(Role.REGISTRAR) as other:
            state_needs(other, 1, 1)
        assert poll.result().json() == {"events": [], "next": 1, "head": 1}
        assert time.monotonic() - began >= 1


def test_a_reconnecting_client_loses_nothing_and_gets_nothing_twice(api: RunningApi) -> None:
    writers, each = 4, 50
    heard: list[int] = []

    def write(writer: int) -> None:
        with api.client(Role.REGISTRAR) as registrar:
            state_needs(registrar, writer, each)

    with ThreadPoolExecutor(writers) as threads:
        writing = [threads.submit(write, number) for number in range(writers)]
        last = None
        while len(heard) < writers * each:
            with listening(api, last) as events:
                for event in itertools.islice(events, min(17, writers * each - len(heard))):
                    heard.append(event["position"])
            last = heard[-1]
        for done in writing:
            done.result()
    assert heard == list(range(1, writers * each + 1))


def test_last_event_id_goes_before_after_and_must_be_a_position(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        state_needs(registrar, 1, 3)
        with listening(api, 2, after=0) as events:
            assert next(events)["position"] == 3
        refused = registrar.get("/events/stream", headers={"Last-Event-ID": "abc"})
        assert (refused.status_code, refused.json()["field"]) == (400, "Last-Event-ID")


def test_a_client_that_takes_nothing_holds_up_nobody(api: RunningApi) -> None:
    count, megabytes = 1_500, 2
    ask = (
        f"GET {BASE}/events/stream HTTP/1.1\r\nHost: api\r\n"
        f"X-API-Key: {api.keys[Role.AUDITOR]}\r\n\r\n"
    )
    with socket.socket() as silent, listening(api) as events:
        silent.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        silent.connect((LOOPBACK, int(api.url.rpartition(":")[2])))
        silent.sendall(ask.encode())
        for number in range(count):
            need = NeedStated.model_validate(
                {**NEED, "persons": number, "source": {"document": "x" * 300, "note": "y" * 500}}
            )
            act = Act(f"silent-{number}", Actor("anna", "registrar"))
            api.services.ledger.execute(StateNeed(need=need), act)
        told = list(itertools.islice(events, count))
        assert told[-1]["position"] == count
        assert sum(len(str(event)) for event in told) > megabytes * 1_000_000
        with listening(api, count - 1) as later:
            assert next(later)["position"] == count


def test_stopping_the_server_ends_streams_and_polls_at_once(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        state_needs(registrar, 1, 1)
        with listening(api) as events, ThreadPoolExecutor(1) as threads:
            next(events)
            poll = threads.submit(registrar.get, "/events", params={"after": 1, "wait": 30})
            time.sleep(0.3)
            began = time.monotonic()
            api.server.should_exit = True
            assert list(events) == []
            assert poll.result().json()["events"] == []
            assert time.monotonic() - began < AT_ONCE


def test_further_clients_cost_no_connection_to_the_database(
    api: RunningApi, database: Database
) -> None:
    def connections() -> int:
        with psycopg.connect(database.admin_dsn) as connection:
            row = connection.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = %s", (database.name,)
            ).fetchone()
            assert row is not None
            return int(row[0])

    with api.client(Role.REGISTRAR) as registrar:
        state_needs(registrar, 1, 1)
    with ExitStack() as clients:
        next(clients.enter_context(listening(api)))
        with_one = connections()
        for _ in range(12):
            next(clients.enter_context(listening(api)))
        assert connections() == with_one


def test_sigterm_ends_the_process_at_once_and_every_stream_whole(
    database: Database, tmp_path: Path
) -> None:
    port = free_port()
    environment = {
        **os.environ,
        "LIGGARE_PROFILE": "demo",
        "LIGGARE_DATABASE_URL": database.app_dsn,
        "LIGGARE_API_PORT": str(port),
        "LIGGARE_READY_FILE": str(tmp_path / "ready"),
    }
    process = subprocess.Popen([sys.executable, "-c", SERVE], env=environment)
    try:
        while not (tmp_path / "ready").exists():
            assert process.poll() is None
            time.sleep(0.02)
        with ConnectionPool(database.app_dsn, min_size=1, open=True) as pool:
            secret = Keys(pool).make("anna", [Role.AUDITOR], "test").secret
        url = f"http://{LOOPBACK}:{port}{BASE}/events/stream"
        with httpx2.stream("GET", url, headers={"X-API-Key": secret}) as answer:
            assert answer.status_code == 200
            began = time.monotonic()
            process.send_signal(signal.SIGTERM)
            assert list(answer.iter_lines()) == []
        assert process.wait(10) == 0
        assert time.monotonic() - began < AT_ONCE
    finally:
        process.kill()
        process.wait()
