"""A draft over HTTP: whether it is ready, revised in parts, and not from an old page."""

import httpx2

from tests.api.office import (
    carried,
)
from tests.api.process.carrying import shown, started


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


def test_a_part_cannot_be_both_replaced_and_emptied(caseworker: httpx2.Client, name: str) -> None:
    started(caseworker, name)
    tag = caseworker.get(f"/proposals/{name}").headers["ETag"]
    parts = {"background": "Behovet har ökat.", "clear": ["background"]}
    answer = caseworker.patch(f"/proposals/{name}/draft", json=parts, headers={"If-Match": tag})
    assert answer.status_code == 422, answer.text
    assert "background is both replaced and emptied" in answer.text
    assert caseworker.get(f"/proposals/{name}").headers["ETag"] == tag
