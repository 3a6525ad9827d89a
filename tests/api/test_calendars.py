"""Meetings with their agendas, what waits in the inbox, and contracts that come to their ends."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx2
import pytest

from identity.roles import Role
from projections.audit_history.projection import AUDIT_HISTORY
from projections.expiry_calendar.projection import EXPIRY_CALENDAR
from projections.proposal_inbox.projection import PROPOSAL_INBOX
from tests.api.conftest import NOWHERE
from tests.api.facts import contract, register_contract
from tests.api.office import draft
from tests.api.serving import serving
from tests.projections.projecting import running
from tests.servers import Databases

MEETINGS = "/committees/socialnamnden/meetings"


@pytest.fixture
def clerk(databases: Databases, tmp_path: Path) -> Iterator[httpx2.Client]:
    """Caseworker and registrar in one, with the read models at work; the inbox asks two of them."""
    with ExitStack() as stack:
        database = stack.enter_context(databases.fresh())
        for projection in (PROPOSAL_INBOX, AUDIT_HISTORY, EXPIRY_CALENDAR):
            stack.enter_context(running(database.app_dsn, projection))
        api = stack.enter_context(serving(database.app_dsn, NOWHERE, tmp_path))
        roles = [Role.CASEWORKER, Role.REGISTRAR]
        secret = api.services.keys.make("karl", roles, "test").secret
        client = stack.enter_context(api.client(None, **{"X-API-Key": secret}))
        register_contract(client)
        yield client


def test_meetings_are_announced_moved_and_cancelled(clerk: httpx2.Client) -> None:
    for name, day in (("december", "2017-12-13"), ("november", "2017-11-15")):
        answer = clerk.post(MEETINGS, json={"meeting": name, "day": day})
        assert answer.status_code == 201, answer.text
    moved = {"meeting": "november", "day": "2017-11-22", "notice_on": "2017-11-15"}
    clerk.post(MEETINGS, json=moved).raise_for_status()
    clerk.post(f"{MEETINGS}/november/cancellation", json={}).raise_for_status()
    found = clerk.get(MEETINGS).json()["meetings"]
    assert [(each["meeting"], each["day"], each["cancelled"]) for each in found] == [
        ("november", "2017-11-22", True),
        ("december", "2017-12-13", False),
    ]
    later = clerk.get(MEETINGS, params={"from": "2017-12-01"}).json()["meetings"]
    assert [each["meeting"] for each in later] == ["december"]


def test_a_meeting_of_nobody_is_not_found_and_an_impossible_one_refused(
    clerk: httpx2.Client,
) -> None:
    assert clerk.get("/committees/nobody/meetings").status_code == 404
    assert clerk.get(f"{MEETINGS}/nonesuch").status_code == 404
    backwards = {"meeting": "x", "day": "2017-12-13", "notice_on": "2017-12-20"}
    refused = clerk.post(MEETINGS, json=backwards)
    assert refused.json()["type"] == "/problems/notice-after-meeting"
    assert refused.json()["field"] == "notice_on"


def test_the_inbox_says_what_waits_for_whom_and_by_which_command(clerk: httpx2.Client) -> None:
    started = clerk.post("/proposals", json=draft("capio-2018", recipients=[])).json()
    asked = {"at_least": started["position"], "locale": "sv"}
    (task,) = clerk.get("/inbox", params={**asked, "person": "karl"}).json()["tasks"]
    assert (task["act"], task["words"]) == ("save-draft", "komplettera utkastet")
    assert (task["proposal"], task["missing"]) == ("capio-2018", ["recipients"])
    assert task["command"] == "liggare act revise capio-2018 FIL"
    assert clerk.get("/inbox", params={**asked, "role": "registrar"}).json()["tasks"] == []
    assert clerk.get("/inbox", params={**asked, "person": "anna"}).json()["tasks"] == []


def test_the_calendar_says_until_when_contracts_can_be_extended(clerk: httpx2.Client) -> None:
    extension = {"length_months": 24, "max_count": 1, "notice_months": 6}
    body = contract("capio-familjestod", extension=extension)
    position = clerk.post("/contracts", json=body).json()["position"]
    path = "/expiry-calendar"
    found = clerk.get(path, params={"at_least": position, "choice": "extension"}).json()
    (row,) = found["contracts"]
    assert (row["contract"], row["last_day"]) == ("capio-familjestod", "2019-12-31")
    assert (row["last_day_to_decide"], row["notice_months"]) == ("2019-06-30", 6)
    both = clerk.get(path, params={"until": "2019-12-31"}).json()["contracts"]
    assert [each["choice"] for each in both] == ["extension", "nothing"]
    assert clerk.get(path, params={"from": "2020-01-01"}).json()["contracts"] == []
