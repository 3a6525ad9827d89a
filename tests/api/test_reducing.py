"""A contract is reduced over HTTP: recorded, refused with its rule, told by volumes and feed."""

from typing import Any

from identity.roles import Role
from tests.api.facts import BASIS, line, option, register_contract
from tests.api.serving import RunningApi

CHANGES = "/contracts/capio-boendestod/changes"


def less(amount: str, **period: str) -> dict[str, Any]:
    """Hours a year that are taken away, from 2019 on unless said otherwise."""
    return {
        "kind": "reduction",
        "volumes": [line("mindre", amount, period=period or {"start": "2019-01-01"})],
    }


def test_a_reduction_is_registered_and_followed(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        body = {"change": less("1200"), "basis": BASIS}
        changed = registrar.post(CHANGES, json=body, headers={"If-Match": '"1"'})
        assert changed.status_code == 200, changed.text
        (event,) = registrar.get("/events", params={"type": "contract.reduced.v1"}).json()["events"]
        assert event["position"] == changed.json()["position"]
        assert event["applies_from"] == "2019-01-01"
        (told,) = registrar.get("/events", params={"type": "contract.reduced"}).json()["events"]
        assert told == event


def test_below_nothing_is_refused_with_what_to_do(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        body = {"change": less("8001"), "basis": BASIS}
        refused = registrar.post(CHANGES, json=body, headers={"If-Match": '"1"'})
        assert refused.status_code == 409, refused.text
        problem = refused.json()
        assert problem["type"] == "/problems/volume-below-zero"
        assert problem["remedy"]


def test_below_what_is_called_off_is_recorded_despite_r60(api: RunningApi) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        called = {"change": option(), "basis": BASIS}
        registrar.post(CHANGES, json=called, headers={"If-Match": '"1"'}).raise_for_status()
        body = {"change": less("8100", start="2018-04-01", end="2018-12-31"), "basis": BASIS}
        refused = registrar.post(CHANGES, json=body, headers={"If-Match": '"2"'})
        assert refused.status_code == 409, refused.text
        assert "R60" in refused.json()["detail"]
        despite = {**body, "despite": "Enligt överenskommelse med utföraren"}
        recorded = registrar.post(CHANGES, json=despite, headers={"If-Match": '"2"'})
        assert recorded.status_code == 200, recorded.text
