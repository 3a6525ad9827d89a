"""A committee's office over HTTP: a proposal is started and carried on, act by act."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2

from entrypoints.embedded.temporal import NAMESPACE, EmbeddedTemporal
from identity.roles import Role
from tests.api.facts import FRAME, option, register_contract
from tests.api.serving import RunningApi, serving
from tests.servers import Database, SmtpServer
from tests.workflows.worker_process import WorkerProcess
from workflows.proposal.policy import TASK_QUEUE

DECISION = {"meeting_day": "2017-12-13", "outcomes": [{"point": 1, "outcome": "approved"}]}
TO_COMMITTEE: list[tuple[str, dict[str, Any]]] = [
    ("submission", {}),
    ("union-consultation", {"time": "done", "day": "2017-12-05"}),
    ("meeting", {"meeting_day": "2017-12-13"}),
]
TO_FINALITY: list[tuple[str, dict[str, Any]]] = [
    ("minutes", {"approved_on": "2017-12-20"}),
    ("notice", {"posted_on": "2017-12-21"}),
    ("notice/removal", {"taken_down_on": "2018-01-12"}),
]


@contextmanager
def open_office(
    database: Database, temporal: EmbeddedTemporal, smtp_server: SmtpServer, directory: Path
) -> Iterator[RunningApi]:
    """API, worker, Temporal and mail, with a contract, a frame and a recipient registered."""
    worker = WorkerProcess(
        directory,
        TASK_QUEUE,
        {
            "LIGGARE_PROFILE": "demo",
            "LIGGARE_DATABASE_URL": database.app_dsn,
            "LIGGARE_TEMPORAL_ADDRESS": temporal.address,
            "LIGGARE_TEMPORAL_NAMESPACE": NAMESPACE,
            "LIGGARE_SMTP_HOST": smtp_server.host,
            "LIGGARE_SMTP_PORT": str(smtp_server.port),
            "LIGGARE_SMTP_STARTTLS": "false",
        },
    )
    with serving(database.app_dsn, temporal.address, directory) as running:
        prepare(running)
        worker.start()
        try:
            yield running
        finally:
            worker.stop()


def prepare(api: RunningApi) -> None:
    """What the proposals rest on."""
    person = {"person": "carl", "name": "Carl Ceder", "email": "carl@capio.example"}
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        registrar.post("/budgets/socialnamnden/frames", json=FRAME).raise_for_status()
        registrar.post("/persons", json=person).raise_for_status()


def point(line: str = "option-2018", amount: str = "1450") -> dict[str, Any]:
    """An option on the contract, paid from the frame."""
    return {
        "number": 1,
        "text": "Optionen utlöses.",
        "effects": [{"contract": "capio-boendestod", "change": option(line, amount)}],
        "draws": [{"year": 2018, "frames": ["ram"], "amount": {"amount": "0.6", "unit": "mnkr"}}],
    }


def content(**more: Any) -> dict[str, Any]:
    """What the proposal says unless a test says otherwise."""
    return {
        "title": "Option på boendestöd",
        "committee": "socialnamnden",
        "services": ["boendestod"],
        "points": [point()],
        "budget": "socialnamnden",
        "recipients": [
            {"recipient": "capio", "contact": "carl", "party": "capio", "channel": "email"},
            {"recipient": "akten", "contact": "carl", "channel": "by_hand"},
        ],
        **more,
    }


def draft(name: str, **more: Any) -> dict[str, Any]:
    """The body which starts it."""
    return {"proposal": name, "case": "son-2017-707", "content": content(**more)}


def act(client: httpx2.Client, name: str, path: str, body: dict[str, Any]) -> httpx2.Response:
    """One act, however it is answered."""
    return client.post(f"/proposals/{name}/{path}", json=body)


def carried(client: httpx2.Client, name: str, *acts: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    """Acts that are accepted, one after the other; the last one's answer."""
    answer: dict[str, Any] = {}
    for path, body in acts:
        response = act(client, name, path, body)
        assert response.status_code == 200, f"{path}: {response.text}"
        answer = response.json()
    return answer


def until(holds: Any, within: float = 60.0) -> None:
    """Wait for what follows by itself."""
    give_up = time.monotonic() + within
    while not holds():
        assert time.monotonic() < give_up
        time.sleep(0.05)
