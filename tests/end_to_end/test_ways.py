"""One proposal of each way, carried over HTTP: where it ends, what it books, what it costs."""

from decimal import Decimal
from typing import Any

import pytest

from entrypoints.cli.client import Client
from entrypoints.demo import ways
from entrypoints.demo.carrying import register
from examples.ways import registrations_for_ways
from examples.ways import ways as example_ways
from identity.roles import Role
from tests.end_to_end.conftest import Carried

pytestmark = pytest.mark.server

EXAMPLES = example_ways()


@pytest.fixture(scope="module")
def gone(carried: Carried) -> Client:
    """All of them, side by side and to their ends."""
    requests = list(registrations_for_ways())
    told: list[None] = []
    register(carried.installation.client(Role.REGISTRAR), requests, lambda: told.append(None))
    caseworker = carried.installation.client(Role.CASEWORKER)
    ways.announce(caseworker, EXAMPLES.meetings, lambda: told.append(None))
    ways.prepare(caseworker, EXAMPLES.ways, lambda: told.append(None))
    ways.decide(caseworker, EXAMPLES.ways, lambda: told.append(None))
    ways.finish(caseworker, EXAMPLES.ways, lambda: told.append(None))
    length = sum(ways.lengths_of(EXAMPLES.meetings, EXAMPLES.ways))
    assert len(told) == len(requests) + length, "a progress bar that is right"
    return caseworker


def shown(client: Client, way: str) -> Any:
    return client.get(f"/proposals/escort-{way}-2025")


def hours(client: Client, way: str) -> list[Decimal]:
    """What the contract's volumes are, in the order in which they were booked."""
    head = client.get("/events", limit=1)["head"]
    found = client.get(f"/contracts/exempelomsorgen-escort-{way}", at_least=head)
    return [Decimal(each["line"]["quantity"]["amount"]) for each in found["volumes"]]


@pytest.mark.parametrize("way", EXAMPLES.ways, ids=lambda way: way.way)
def test_it_comes_to_its_end(gone: Client, way: Any) -> None:
    found = gone.get(f"/proposals/{way.proposal}")
    assert found["phase"] == way.ends
    assert found["remaining"] == []


@pytest.mark.parametrize(
    ("way", "booked"),
    [
        ("referred-back", [2400, 450]),
        ("postponed", [1200, 300]),
        ("changed", [3600, 675]),
        ("rejected", [2400]),
        ("delegated", [600, 150]),
        ("annulled", [1500]),
        ("withdrawn", [900]),
    ],
)
def test_what_stands_on_the_contract_is_what_was_decided(
    gone: Client, way: str, booked: list[int]
) -> None:
    assert hours(gone, way) == booked


def test_each_way_shows_what_it_is_there_to_show(gone: Client) -> None:
    assert shown(gone, "referred-back")["round"] == 2
    assert len(shown(gone, "postponed")["postponements"]) == 1
    assert len(shown(gone, "postponed")["signatures"]) == 1
    assert shown(gone, "changed")["decision"]["dissents"]
    assert shown(gone, "delegated")["reported"]["meeting"] == "son-2025-03"
    assert shown(gone, "annulled")["effect_reversed"] is True
    assert shown(gone, "withdrawn")["decision"] is None


def test_the_frame_is_left_with_what_stands_decided(gone: Client) -> None:
    head = gone.get("/events", limit=1)["head"]
    found = gone.get("/budgets/exempel", year=2025, at_least=head)
    assert Decimal(found["confirmed"]) == 1_050_000
    assert Decimal(found["reserved"]) == 0
    assert Decimal(found["left"]) == 950_000


def test_the_meeting_has_on_its_agenda_what_came_up_there(gone: Client) -> None:
    head = gone.get("/events", limit=1)["head"]
    path = "/committees/social-och-omsorgsnamnden/meetings/son-2025-04"
    items = gone.get(path, at_least=head)["items"]
    assert [each["proposal"] for each in items] == [
        "escort-postponed-2025",
        "escort-referred-back-2025",
    ]


def test_nothing_waits_for_anybody_any_more(gone: Client) -> None:
    head = gone.get("/events", limit=1)["head"]
    waiting = {each["proposal"] for each in gone.get("/inbox", at_least=head)["tasks"]}
    assert {each for each in waiting if each.startswith("escort-")} == set()
