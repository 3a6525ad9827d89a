"""What is decided, over HTTP: changed, rejected, reported, annulled, and sent once more."""

import httpx2

from identity.roles import Role
from tests.api.office import (
    DECISION,
    TO_COMMITTEE,
    TO_FINALITY,
    act,
    carried,
    point,
    until,
)
from tests.api.process.carrying import (
    CONFIRM,
    DECIDE,
    booked_lines,
    draws,
    shown,
    started,
    statuses,
)
from tests.api.serving import RunningApi


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


def test_what_is_annulled_after_the_closing_reopens_it_and_is_undone(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    carried(caseworker, name, *TO_COMMITTEE, DECIDE, *TO_FINALITY[:2], CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    lodged = {"appeal": "a-1", "lodged_on": "2018-01-04", "court": "Förvaltningsrätten"}
    assert carried(caseworker, name, ("appeals", lodged))["phase"] == "decided"
    assert shown(caseworker, name)["final_on"] is None
    annulled = {"settled_on": "2018-05-02", "outcome": "annulled"}
    carried(caseworker, name, ("appeals/a-1/settlement", annulled))
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    assert shown(caseworker, name)["effect_reversed"] is True
    assert draws(caseworker, name) == ["reserved", "confirmed", "released"]


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


def test_what_was_wrongly_recorded_is_taken_back_and_the_feed_tells_both(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    carried(caseworker, name, *TO_COMMITTEE, DECIDE, *TO_FINALITY[:2], CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    final_on = shown(caseworker, name)["final_on"]
    wrong = f"wrong-{name}"
    lodged = {"appeal": wrong, "lodged_on": "2018-01-04", "court": "Förvaltningsrätten"}
    carried(caseworker, name, ("appeals", lodged))
    retraction = {"kind": "appeal", "subject": wrong, "because": "Gäller nämndens beslut § 42"}
    carried(caseworker, name, ("retraction", retraction))
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    found = shown(caseworker, name)
    assert (found["appeals"], found["final_on"]) == ([], final_on)
    told = caseworker.get("/events", params={"limit": 1000}).json()["events"]
    both = [each["type"] for each in told if wrong in each["data"].values()]
    assert both == ["proposal.appeal-lodged.v1", "proposal.record-retracted.v1"]
    unknown = act(caseworker, name, "retraction", {**retraction, "subject": "a-2"})
    assert (unknown.status_code, unknown.json()["type"]) == (404, "/problems/unknown-appeal")
    assert unknown.json()["field"] == "subject"


def test_a_decision_booked_by_mistake_is_taken_back_once_the_contract_is_corrected(
    office: RunningApi, caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    carried(caseworker, name, *TO_COMMITTEE, DECIDE)
    until(lambda: statuses(caseworker, name)["capio"] == "delivered")
    until(lambda: shown(caseworker, name)["effect_booked"])
    retraction = {"kind": "decision", "subject": "2017-12-13", "because": "Nämnden avslog"}
    refused = act(caseworker, name, "retraction", retraction)
    assert (refused.status_code, refused.json()["type"]) == (
        409,
        "/problems/booking-rests-on-decision",
    )
    assert "capio-boendestod entry" in refused.json()["detail"]
    assert "correct-contract" in refused.json()["remedy"]

    events = caseworker.get("/events", params={"limit": 1000}).json()["events"]
    (booked,) = [each for each in events if f"option-{name}" in str(each["data"].get("volumes"))]
    strike = {"position": booked["position"], "replacement": None, "reason": "Nämnden avslog"}
    with office.client(Role.REGISTRAR, **{"If-Match": "*"}) as registrar:
        answer = registrar.post("/contracts/capio-boendestod/corrections", json=strike)
    assert answer.status_code == 200, answer.text
    assert carried(caseworker, name, ("retraction", retraction))["phase"] == "committee"
    assert shown(caseworker, name)["decision"] is None
    rejected = {"meeting_day": "2017-12-13", "outcomes": [{"point": 1, "outcome": "rejected"}]}
    carried(caseworker, name, ("decision", rejected))
    until(lambda: statuses(caseworker, name)["capio"] == "delivered")
    assert draws(caseworker, name) == ["reserved", "confirmed", "released", "reserved", "released"]


def test_wrong_minutes_and_a_wrong_notice_are_taken_back_the_latest_first(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    carried(caseworker, name, *TO_COMMITTEE, DECIDE, *TO_FINALITY[:2], CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    because = "Gäller sammanträdet i november"
    notice = {"kind": "notice", "subject": "2017-12-21", "because": because}
    minutes = {"kind": "minutes", "subject": "2017-12-20", "because": because}
    refused = act(caseworker, name, "retraction", minutes)
    assert refused.json()["type"] == "/problems/records-rest-on-it"
    assert "notice 2017-12-21" in refused.json()["detail"]
    assert carried(caseworker, name, ("retraction", notice))["phase"] == "decided"
    carried(caseworker, name, ("retraction", minutes))
    found = shown(caseworker, name)
    assert (found["minutes"], found["notice"], found["final_on"]) == (None, None, None)
    right = (("minutes", {"approved_on": "2017-12-27"}), ("notice", {"posted_on": "2017-12-28"}))
    carried(caseworker, name, *right)
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    assert shown(caseworker, name)["final_on"] == "2018-01-19"
    akten = {"kind": "delivery", "subject": "akten", "because": "Lades i fel akt"}
    assert carried(caseworker, name, ("retraction", akten))["phase"] == "decided"
    assert statuses(caseworker, name) == {"capio": "delivered", "akten": "waiting"}
    carried(caseworker, name, CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")


def test_a_paragraph_is_put_right_on_proposal_and_contract_and_nobody_is_told_unasked(
    caseworker: httpx2.Client, name: str
) -> None:
    started(caseworker, name)
    carried(caseworker, name, *TO_COMMITTEE, DECIDE, *TO_FINALITY[:2], CONFIRM)
    until(lambda: shown(caseworker, name)["phase"] == "closed")
    right = {"meeting_day": "2017-12-13", "paragraph": "§ 188", "because": "Läst fel i protokollet"}
    unsaid = act(caseworker, name, "decision/correction", right)
    assert (unsaid.status_code, "tell_anew" in unsaid.text) == (422, True)
    quiet = ("decision/correction", {**right, "tell_anew": False})
    assert carried(caseworker, name, quiet)["phase"] == "closed"
    assert shown(caseworker, name)["decision"]["paragraph"] == "§ 188"
    told = caseworker.get("/events", params={"limit": 1000}).json()["events"]
    (on_contract,) = [
        each
        for each in told
        if each["type"] == "contract.corrected.v1" and f"option-{name}" in str(each["data"])
    ]
    assert on_contract["data"]["replacement"]["basis"]["paragraph"] == "§ 188"
    late = {**right, "meeting_day": "2017-12-24", "tell_anew": True}
    refused = act(caseworker, name, "decision/correction", late)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/day-out-of-order")
