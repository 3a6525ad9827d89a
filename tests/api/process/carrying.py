"""What the tests of the process do with one proposal, and what they look at."""

from typing import Any

import httpx2

from tests.api.office import (
    DECISION,
    draft,
    point,
)

CONFIRM = ("dispatch/akten/confirmation", {"reference": "pärm 3"})


DECIDE: tuple[str, dict[str, Any]] = ("decision", DECISION)


def started(client: httpx2.Client, name: str, **more: Any) -> None:
    """With lines of the contract that no other test's proposal books."""
    given = {"points": [point(f"option-{name}")], **more}
    answer = client.post("/proposals", json=draft(name, **given))
    assert answer.status_code == 201, answer.text


def shown(client: httpx2.Client, name: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/proposals/{name}").json()
    return found


def booked_lines(client: httpx2.Client) -> dict[str, Any]:
    """The events that booked something on the contract, by the line that they booked."""
    events = client.get("/events", params={"contract": "capio-boendestod", "limit": 500}).json()
    return {
        line["line"]: line
        for event in events["events"]
        for line in event["data"].get("volumes", ())
    }


def draws(client: httpx2.Client, name: str) -> list[str]:
    """What happened to the proposal's funds, in order."""
    events = client.get("/events", params={"limit": 1000}).json()["events"]
    return [
        event["type"].split(".")[1]
        for event in events
        if event["type"].startswith("budget.") and event["data"].get("proposal") == name
    ]


def statuses(client: httpx2.Client, name: str) -> dict[str, str]:
    return {each["recipient"]: each["status"] for each in shown(client, name)["recipients"]}
