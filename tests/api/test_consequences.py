"""What would follow if a proposal were approved, asked over HTTP."""

import copy
from typing import Any

import httpx2
import pytest

from identity.roles import Role
from tests.api.facts import FRAME, NEED, option, register_contract
from tests.api.office import content, draft
from tests.api.serving import RunningApi
from tests.projections.projecting import catch_up


@pytest.fixture
def office(api: RunningApi, database: Any) -> RunningApi:
    """A contract, a need and a frame; two drafts, the second of which repeats the first's line."""
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        registrar.post("/needs", json={**NEED, "year": 2018}).raise_for_status()
        registrar.post("/budgets/socialnamnden/frames", json=FRAME).raise_for_status()
    with api.client(Role.CASEWORKER) as caseworker:
        for name in ("c-one", "c-two"):
            caseworker.post("/proposals", json=draft(name)).raise_for_status()
    catch_up(database.app_dsn)
    return api


def told(client: httpx2.Client, path: str, **query: Any) -> dict[str, Any]:
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def test_a_draft_is_told_beside_today_and_nothing_is_recorded(office: RunningApi) -> None:
    with office.client(Role.AUDITOR) as auditor:
        head = auditor.get("/events").json()["head"]
        found = told(auditor, "/proposals/c-one/consequences", years=2018, at_least=head)
        (row,) = found["services"]
        assert row["today"]["total"]["amount"]["low"] == "8000.00"
        assert row["approved"]["total"]["amount"]["low"] == "9450.00"
        assert row["difference"]["low"] == "1450.00"
        assert row["approved"]["lines"][1]["supposed"] == {"proposal": "c-one", "point": 1}
        assert found["frames"][0]["approved"]["left_least"] == "16200000.00"
        assert auditor.get("/events").json()["head"] == head


def test_several_are_laid_in_the_order_given(office: RunningApi) -> None:
    with office.client(Role.CASEWORKER) as caseworker:
        path, order = "/proposals/c-one/consequences", ["c-two", "c-one"]
        found = told(caseworker, path, **{"with": order})
        assert found == told(caseworker, path, **{"with": ",".join(order)})
        assert len(told(caseworker, path, years="2018,2019")["frames"]) == 1
        assert [step["proposal"] for step in found["steps"]] == ["c-two", "c-one"]
        assert [len(step["refused"]) for step in found["steps"]] == [0, 1]
        assert found["steps"][1]["refused"][0]["refusal"] == "LineAlreadyExists"
        assert found["years"] == [2018]


def test_an_unsaved_draft_is_told_as_a_saved_one(office: RunningApi) -> None:
    unsaved = copy.deepcopy(content())
    unsaved["points"][0]["effects"][0]["change"] = option("another", "100")
    with office.client(Role.CASEWORKER) as caseworker:
        body = {"content": unsaved, "with": ["c-one"], "years": [2018]}
        answer = caseworker.post("/consequences", json=body)
        assert answer.status_code == 200, answer.text
        assert answer.json()["services"][0]["difference"]["low"] == "1550.00"
        wrong = caseworker.post("/consequences", json={**body, "years": [18]})
        assert wrong.status_code == 422


def test_an_unknown_proposal_is_not_found(office: RunningApi) -> None:
    with office.client(Role.CASEWORKER) as caseworker:
        for path in ("nobody/consequences", "c-one/consequences?with=nobody"):
            answer = caseworker.get(f"/proposals/{path}")
            assert (answer.status_code, answer.json()["type"]) == (
                404,
                "/problems/unknown-proposal",
            )
        assert caseworker.get("/proposals/c-one/consequences?years=x").status_code == 422
