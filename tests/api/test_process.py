"""Every way that a proposal can go, over HTTP, in one office where all of them go on at once."""

import itertools
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from entrypoints.embedded.temporal import EmbeddedTemporal
from identity.roles import Role
from tests.api.office import (
    DECISION,
    TO_COMMITTEE,
    TO_FINALITY,
    act,
    carried,
    draft,
    open_office,
    point,
    until,
)
from tests.api.serving import RunningApi
from tests.servers import Databases, SmtpServer

NUMBERS = itertools.count(1)
CONFIRM = ("dispatch/akten/confirmation", {"reference": "pärm 3"})
DECIDE: tuple[str, dict[str, Any]] = ("decision", DECISION)


@pytest.fixture(scope="module")
def office(
    databases: Databases, temporal: EmbeddedTemporal, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningApi]:
    mail = SmtpServer()
    mail.start()
    directory = tmp_path_factory.mktemp("office")
    with databases.fresh() as database, open_office(database, temporal, mail, directory) as running:
        yield running
    mail.stop()


@pytest.fixture
def caseworker(office: RunningApi) -> Iterator[httpx2.Client]:
    with office.client(Role.CASEWORKER) as client:
        yield client


@pytest.fixture
def name() -> str:
    """Temporal is shared by all tests: an id of this one's own."""
    return f"way-{next(NUMBERS)}"


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


def test_a_draft_says_whether_it_is_ready_and_is_revised_in_parts(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name, recipients=[])
    path = f"/proposals/{name}/ready-check"
    before = caseworker.get(path, params={"locale": "sv"}).json()
    assert before["ready"] is False
    assert [each["field"] for each in before["missing"]] == ["recipients"]
    assert before["missing"][0]["reason"].startswith("Ingen står på sändlistan")
    assert "background" in [each["field"] for each in before["advised"]]
    parts = {
        "recipients": [{"recipient": "akten", "contact": "carl", "channel": "by_hand"}],
        "background": "Behovet har ökat.",
    }
    tag = caseworker.get(f"/proposals/{name}").headers["ETag"]
    unseen = caseworker.patch(f"/proposals/{name}/draft", json=parts)
    assert unseen.status_code == 428
    saved = caseworker.patch(f"/proposals/{name}/draft", json=parts, headers={"If-Match": tag})
    assert saved.status_code == 200, saved.text
    after = caseworker.get(path).json()
    assert after["ready"] is True
    assert after["missing"] == []
    assert "background" not in [each["field"] for each in after["advised"]]
    found = shown(caseworker, name)
    assert found["content"]["title"] == "Option på boendestöd"
    assert found["phase"] == "drafting"


def test_a_ready_check_tells_what_the_contract_would_refuse(
    caseworker: httpx2.Client, name: str
) -> None:
    extension = {"contract": "capio-boendestod", "change": {"kind": "extension", "months": 24}}
    started(caseworker, name, points=[{"number": 1, "text": "Förlängs.", "effects": [extension]}])
    head = caseworker.get("/events").json()["head"]
    answer = caseworker.get(f"/proposals/{name}/ready-check").json()
    assert (answer["ready"], answer["missing"]) == (False, [])
    assert answer["refusal"]["type"] == "/problems/terms-broken"
    assert answer["refusal"]["rule"] == "R14"
    events = caseworker.get("/events", params={"after": head}).json()["events"]
    assert not [each for each in events if name in str(each)]


def test_an_old_page_does_nothing_new(caseworker: httpx2.Client, name: str) -> None:
    started(caseworker, name)
    old = {"If-Match": caseworker.get(f"/proposals/{name}").headers["ETag"]}
    taken = {"caseworker": "berit", "reason": "föräldraledig"}
    carried(caseworker, name, ("assignment", taken))
    refused = caseworker.post(f"/proposals/{name}/submission", json={}, headers=old)
    assert (refused.status_code, refused.json()["type"]) == (412, "/problems/stale-version")
    assert shown(caseworker, name)["caseworker"] == "berit"
    assert shown(caseworker, name)["phase"] == "drafting"


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


def test_a_change_is_what_is_booked(caseworker: httpx2.Client, name: str) -> None:
    started(caseworker, name)
    changed = {"effects": point(f"option-{name}", "900")["effects"]}
    decision = {
        "meeting_day": "2017-12-13",
        "outcomes": [{"point": 1, "outcome": "approved_with_changes", "changed": changed}],
    }
    carried(caseworker, name, *TO_COMMITTEE, ("decision", decision))
    until(lambda: shown(caseworker, name)["effect_booked"])
    assert booked_lines(caseworker)[f"option-{name}"]["quantity"]["amount"] == "900"
    found = shown(caseworker, name)
    proposed, decided = found["content"]["points"][0], found["decided_points"][0]
    amounts = [
        each["effects"][0]["change"]["volumes"][0]["quantity"]["amount"]
        for each in (proposed, decided)
    ]
    assert amounts == ["1450", "900"]


def test_a_rejection_books_nothing_and_releases_what_was_reserved(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    rejected = {"meeting_day": "2017-12-13", "outcomes": [{"point": 1, "outcome": "rejected"}]}
    carried(caseworker, name, *TO_COMMITTEE, ("decision", rejected), *TO_FINALITY, CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    assert f"option-{name}" not in booked_lines(caseworker)
    assert draws(caseworker, name) == ["reserved", "released"]


def test_a_delegates_decision_is_reported_at_a_meeting(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    delegated = {**DECISION, "by": {"kind": "delegate", "person": "eva", "item": "4.2"}}
    carried(caseworker, name, *TO_COMMITTEE, ("decision", delegated))
    back = {**delegated, "outcomes": [{"point": 1, "outcome": "referred_back"}]}
    again = act(caseworker, name, "decision", back)
    assert (again.status_code, again.json()["type"]) == (409, "/problems/wrong-phase")
    carried(
        caseworker,
        name,
        ("report", {"meeting_day": "2018-01-24", "paragraph": "§ 3"}),
        ("minutes", {"approved_on": "2018-01-31"}),
        ("notice", {"posted_on": "2018-02-01"}),
        ("notice/removal", {"taken_down_on": "2018-02-23"}),
        CONFIRM,
    )
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    assert shown(caseworker, name)["reported"]["paragraph"] == "§ 3"


def test_what_an_annulled_decision_booked_is_undone(caseworker: httpx2.Client, name: str) -> None:
    started(caseworker, name)
    carried(caseworker, name, *TO_COMMITTEE, DECIDE, *TO_FINALITY[:2])
    until(lambda: shown(caseworker, name)["effect_booked"])
    lodged = {"appeal": "a-1", "lodged_on": "2018-01-04", "court": "Förvaltningsrätten"}
    annulled = {"settled_on": "2018-05-02", "outcome": "annulled", "reference": "Mål 111-18"}
    carried(caseworker, name, ("appeals", lodged), ("appeals/a-1/settlement", annulled))
    until(lambda: shown(caseworker, name)["effect_reversed"])
    (appeal,) = shown(caseworker, name)["appeals"]
    assert appeal["annulled"]["reference"] == "Mål 111-18"
    assert draws(caseworker, name) == ["reserved", "confirmed", "released"]
    carried(caseworker, name, CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")


def test_what_was_annulled_after_the_closing_is_undone_by_a_person(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    carried(caseworker, name, *TO_COMMITTEE, DECIDE, *TO_FINALITY[:2], CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    lodged = {"appeal": "a-1", "lodged_on": "2018-01-04", "court": "Förvaltningsrätten"}
    annulled = {"settled_on": "2018-05-02", "outcome": "annulled"}
    carried(caseworker, name, ("appeals", lodged), ("appeals/a-1/settlement", annulled))
    assert shown(caseworker, name)["final_on"] is None
    carried(caseworker, name, ("effect/reversal", {}))
    assert shown(caseworker, name)["effect_reversed"] is True
    assert draws(caseworker, name) == ["reserved", "confirmed", "released"]


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


def test_what_bounced_needs_attention_and_is_taken_up_by_another_channel(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    carried(caseworker, name, *TO_COMMITTEE, DECIDE)
    until(lambda: statuses(caseworker, name)["capio"] == "delivered")
    carried(caseworker, name, ("dispatch/capio/bounce", {"reason": "550 no such mailbox"}))
    assert statuses(caseworker, name)["capio"] == "needs_attention"
    carried(caseworker, name, ("dispatch/capio/resumption", {"channel": "by_hand"}))
    (capio, _) = shown(caseworker, name)["recipients"]
    assert (capio["status"], capio["channel"], capio["resumed"]) == ("waiting", "by_hand", 1)
    carried(caseworker, name, ("dispatch/capio/confirmation", {}))
    assert statuses(caseworker, name)["capio"] == "delivered"


def statuses(client: httpx2.Client, name: str) -> dict[str, str]:
    return {each["recipient"]: each["status"] for each in shown(client, name)["recipients"]}
