"""The ways of a proposal over HTTP: to the end, another round, another meeting, withdrawn."""

import httpx2

from identity.roles import Role
from tests.api.office import (
    DECISION,
    TO_COMMITTEE,
    TO_FINALITY,
    act,
    carried,
    until,
)
from tests.api.process.carrying import CONFIRM, DECIDE, draws, shown, started
from tests.api.serving import RunningApi


def test_from_an_announced_meeting_through_signature_and_notice_to_the_end(
    caseworker: httpx2.Client, name: str
) -> None:
    meetings = "/committees/socialnamnden/meetings"
    meeting = {"meeting": f"m-{name}", "day": "2017-12-13", "notice_on": "2017-12-06"}
    announced = caseworker.post(meetings, json=meeting)
    assert announced.status_code == 201, announced.text
    assert announced.headers["Location"] == f"/api/v1{meetings}/m-{name}"
    started(caseworker, name, signing={"required": 1, "before_effect": True})
    negotiated = {
        "kind": "negotiation",
        "time": "done",
        "day": "2017-12-05",
        "agreed": True,
        "closed_on": "2017-12-06",
    }
    votes = {**DECISION, "votes": [{"in_favour": 7, "against": 4}], "paragraph": "§ 187"}
    planned = carried(
        caseworker,
        name,
        ("submission", {}),
        ("union-consultation", negotiated),
        ("meeting", {"meeting": f"m-{name}"}),
    )
    assert planned["phase"] == "committee"
    decided = carried(caseworker, name, ("decision", votes))
    assert decided["phase"] == "signing"
    assert shown(caseworker, name)["effect_booked"] is False
    dues = caseworker.get(f"/proposals/{name}/deadlines", params={"locale": "sv"}).json()
    (minutes,) = [each for each in dues["deadlines"] if each["kind"] == "minutes"]
    assert (minutes["last_day"], minutes["role"]) == ("2017-12-27", "registrar")
    assert (minutes["words"], minutes["historical"]) == ("justera protokollet", True)
    signature = {
        "signatory": "eva",
        "authority": {"kind": "post", "reference": "direktör"},
        "signed_on": "2017-12-15",
    }
    carried(caseworker, name, ("signature", signature), *TO_FINALITY, CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    found = shown(caseworker, name)
    assert found["effect_booked"]
    assert found["notice"]["last_appeal_day"] == "2018-01-11"
    assert found["decision"]["votes"][0]["in_favour"] == 7


def test_a_referral_back_begins_another_round_and_keeps_the_earlier_one(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    referral = {
        "meeting_day": "2017-12-13",
        "outcomes": [{"point": 1, "outcome": "referred_back"}],
        "reason": "Kostnaden ska redovisas.",
    }
    answer = carried(caseworker, name, *TO_COMMITTEE, ("decision", referral))
    assert answer["phase"] == "drafting"
    found = shown(caseworker, name)
    assert (found["round"], found["decision"], found["meeting"]) == (2, None, None)
    (earlier,) = found["earlier_rounds"]
    assert earlier["referral"]["reason"] == "Kostnaden ska redovisas."
    assert earlier["meeting"]["meeting_day"] == "2017-12-13"
    assert draws(caseworker, name) == ["reserved", "released"]
    carried(caseworker, name, *TO_COMMITTEE, DECIDE, *TO_FINALITY, CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")


def test_a_postponement_waits_for_another_meeting_in_the_same_round(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    postponed = {
        "meeting_day": "2017-12-13",
        "outcomes": [{"point": 1, "outcome": "postponed"}],
    }
    answer = carried(caseworker, name, *TO_COMMITTEE, ("decision", postponed))
    assert answer["phase"] == "committee"
    found = shown(caseworker, name)
    assert (found["round"], found["meeting"], len(found["postponements"])) == (1, None, 1)
    assert draws(caseworker, name) == ["reserved"]
    carried(caseworker, name, ("meeting", {"meeting_day": "2018-01-24"}))


def test_a_proposal_is_withdrawn_before_its_decision(caseworker: httpx2.Client, name: str) -> None:
    started(caseworker, name)
    reason = {"reason": "Behovet löstes på annat sätt."}
    answer = carried(caseworker, name, ("submission", {}), ("withdrawal", reason))
    assert answer["phase"] == "withdrawn"
    assert draws(caseworker, name) == ["reserved", "released"]
    late = act(caseworker, name, "meeting", {"meeting_day": "2017-12-13"})
    assert (late.status_code, late.json()["type"]) == (409, "/problems/wrong-phase")


def test_an_administrator_cancels_it_wherever_it_is(
    office: RunningApi, caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    carried(caseworker, name, *TO_COMMITTEE)
    reason = {"reason": "Registrerad två gånger."}
    assert act(caseworker, name, "cancellation", reason).status_code == 403
    with office.client(Role.ADMIN) as administrator:
        assert carried(administrator, name, ("cancellation", reason))["phase"] == "cancelled"
