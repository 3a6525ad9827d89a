"""What the letters amount to, asked of a running installation."""

from decimal import Decimal
from typing import Any

import pytest

from domain.proposal.content import Channel
from examples.portfolio import portfolio
from tests.end_to_end.conftest import Carried

pytestmark = pytest.mark.server


def year(carried: Carried, year: int, **asked: Any) -> Any:
    asked.setdefault("known_at", carried.head)
    return carried.installation.client().get("/volumes", year=year, at_least=carried.head, **asked)


def service(carried: Carried, name: str, in_year: int, **asked: Any) -> Any:
    (found,) = [s for s in year(carried, in_year, **asked)["services"] if s["service"] == name]
    return found


def figure(total: Any) -> Decimal | None:
    if total["amount"] is None:
        return None
    assert total["amount"]["exact_low"] == total["amount"]["exact_high"]
    return Decimal(total["amount"]["low"])


@pytest.mark.parametrize(
    ("name", "in_year", "base", "total", "gap"),
    [
        ("housing-support", 2018, 61_650, 65_825, 9_675),
        ("housing-support", 2019, 61_650, 67_210, 8_290),
        ("family-support", 2018, 35_250, 47_250, 7_750),
        ("family-support", 2019, 38_700, 54_700, 300),
    ],
)
def test_hours_against_the_need(
    carried: Carried, name: str, in_year: int, base: int, total: int, gap: int
) -> None:
    found = service(carried, name, in_year)
    assert figure(found["base"]) == base
    assert figure(found["total"]) == total
    assert Decimal(found["gap"]["low"]) == Decimal(found["gap"]["high"]) == gap


@pytest.mark.parametrize(
    ("in_year", "hours"),
    [
        (2018, {"leanlink": 24_000, "active": 13_125, "eleonora": 10_125}),
        (2019, {"leanlink": 26_000, "active": 16_350, "eleonora": 12_350}),
        (2020, {"active": 1_725, "eleonora": 1_725}),
    ],
)
def test_family_support_by_provider(carried: Carried, in_year: int, hours: dict[str, int]) -> None:
    providers = service(carried, "family-support", in_year)["providers"]
    assert {p["provider"]["id"]: figure(p["total"]) for p in providers} == hours


@pytest.mark.parametrize(
    ("name", "in_year", "kronor"),
    [
        ("housing-support", 2018, 1_800_000),
        ("housing-support", 2019, 2_400_000),
        ("family-support", 2018, 6_280_000),
        ("family-support", 2019, 8_300_000),
    ],
)
def test_cost_of_the_additions(carried: Carried, name: str, in_year: int, kronor: int) -> None:
    (cost,) = [c for c in year(carried, in_year)["costs"] if c["services"] == [name]]
    assert figure(cost["additions"]) == kronor


@pytest.mark.parametrize(("in_year", "average"), [(2017, "1"), (2018, "3"), (2019, "2.25")])
def test_work_support_by_supplement(carried: Carried, in_year: int, average: str) -> None:
    found = service(carried, "work-support", in_year)
    assert figure(found["additions"]) == Decimal(average)
    assert found["base"]["amount"] is None
    assert found["base"]["not_stated"] == 1


def test_the_lss_assignment_has_no_stated_volume_and_a_cost(carried: Carried) -> None:
    found = service(carried, "lss-short-term-stay", 2020)
    assert found["total"]["amount"] is None
    (cost,) = year(carried, 2020)["costs"]
    assert figure(cost["total"]) == 28_928_446
    contract = carried.installation.client().get("/contracts/leanlink-short-term-lss")
    assert contract["last_day"] == "2021-08-31"
    assert contract["extensions"]["latest_end"] == "2023-08-31"


@pytest.mark.parametrize(("in_year", "used"), [(2018, "8080000"), (2019, "10700000")])
def test_the_frames_of_the_budget(carried: Carried, in_year: int, used: str) -> None:
    client = carried.installation.client()
    budget = client.get("/budgets/omsorg", year=in_year, at_least=carried.head)
    assert Decimal(budget["amount"]) == 18_200_000
    assert Decimal(budget["used"]) == Decimal(budget["confirmed"]) == Decimal(used)


def test_what_is_left_of_one_frame_lies_between_bounds(carried: Carried) -> None:
    client = carried.installation.client()
    budget = client.get("/budgets/omsorg", year=2019, at_least=carried.head)
    assert Decimal(budget["left"]) == 7_500_000
    (frame,) = [f for f in budget["frames"] if f["frame"] == "individual-support"]
    assert Decimal(frame["left_least"]) == 6_100_000
    assert Decimal(frame["left_most"]) == 7_500_000


def test_before_the_meeting_only_the_base_had_been_decided(carried: Carried) -> None:
    before = service(carried, "housing-support", 2018, decided_by="2018-03-20")
    after = service(carried, "housing-support", 2018, decided_by="2018-03-21")
    assert figure(before["total"]) == 61_650
    assert figure(after["total"]) == 65_825


def test_every_figure_is_the_sum_of_lines_that_lead_back_to_an_entry(carried: Carried) -> None:
    client = carried.installation.client()
    events = client.get("/events", limit=1000)["events"]
    entries = {event["position"]: event for event in events}
    for in_year in (2018, 2019, 2020):
        for found in year(carried, in_year)["services"]:
            lines = [line for provider in found["providers"] for line in provider["lines"]]
            known = [Decimal(line["amount"]["low"]) for line in lines if line["amount"]]
            assert sum(known, Decimal(0)) == Decimal(
                (found["total"]["amount"] or {"low": 0})["low"]
            )
            for line in lines:
                entry = entries[line["entry"]["position"]]
                assert entry["id"] == line["entry"]["event_id"]
                assert line["formula"]
                assert line["source"]["document"]


def test_the_one_that_waits_waits_for_its_caseworker(carried: Carried) -> None:
    tasks = carried.installation.client().get("/inbox", at_least=carried.head)["tasks"]
    letters = {each.proposal for each in portfolio().proposals}
    (waiting,) = [each for each in tasks if each["proposal"] in letters]
    assert waiting["proposal"] == "relief-service-exempelomsorgen-2027"
    assert waiting["act"] == "record-decision"
    assert waiting["person"] == "kim-handlaggare"


def test_decisions_were_mailed_to_all_but_one(carried: Carried) -> None:
    mails = list((carried.installation.data_dir / "mail").glob("*.eml"))
    decided = [each for each in portfolio().proposals if each.decision is not None]
    recipients = [recipient for each in decided for recipient in each.content.recipients]
    assert len(mails) == sum(each.channel is Channel.EMAIL for each in recipients)
