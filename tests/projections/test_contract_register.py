"""Which contracts there are, until when, and what can still be extended."""

from datetime import date
from typing import Any

import pytest

from domain.contract.changes import ContractKind, Extension, Supplement, Termination, Transfer
from domain.contract.commands import ChangeContract
from domain.contract.terms import ExtensionTerms
from domain.values.period import Period
from projections.contract_register.answers import ContractView, Extensions
from projections.contract_register.view import ContractRegister
from projections.facts.as_of import NOW, AsOf
from tests.projections.projecting import (
    REGISTERED,
    Told,
    award,
    correction,
    decided,
    hours,
    option,
    parties,
)


def contract_in(told: Told, name: str = "capio-housing", as_of: AsOf = NOW) -> ContractView:
    found = ContractRegister(told.pool).contract(name, as_of=as_of)
    assert found is not None
    return found


def listed(told: Told, **asked: Any) -> list[str]:
    return [each.contract for each in ContractRegister(told.pool).contracts(**asked).contracts]


def test_with_whom_until_when_and_for_which_services(story: Told) -> None:
    found = contract_in(story, "capio-housing-support")
    assert found.kind is ContractKind.PROCURED_CONTRACT
    assert (found.provider.id, found.buyer.id) == ("capio", "omsorgsnamnden")
    assert found.provider.name
    assert found.buyer.name
    assert found.services == ("housing-support",)
    assert found.last_day == date(2019, 12, 31)
    assert found.has_option
    assert found.volumes[0].origin == "base"
    assert {line.origin for line in found.volumes} == {"base", "option"}
    assert all(line.entry.stream == "contract:capio-housing-support" for line in found.volumes)


def test_an_unknown_start_stays_unknown(story: Told) -> None:
    found = contract_in(story, "leanlink-housing-support")
    assert found.period.start is None
    assert found.period.known_from == date(2018, 1, 1)


def test_what_can_still_be_extended(story: Told) -> None:
    found = contract_in(story, "capio-housing-support").extensions
    assert (found.used, found.left) == (0, 1)
    assert found.next_end == found.latest_end == date(2021, 12, 31)


def test_a_cap_ends_what_the_count_would_allow(story: Told) -> None:
    lss = [
        each
        for each in ContractRegister(story.pool).contracts().contracts
        if "lss-short-term-stay" in each.services and each.last_day == date(2021, 8, 31)
    ]
    assert [each.extensions.left for each in lss] == [2]
    assert lss[0].extensions.latest_end == date(2023, 8, 31)


@pytest.mark.parametrize(
    ("terms", "left", "next_end", "latest_end"),
    [
        (None, 0, None, None),
        (
            ExtensionTerms(length_months=12, max_count=3, max_end=date(2021, 12, 31)),
            2,
            date(2020, 12, 31),
            date(2021, 12, 31),
        ),
        (ExtensionTerms(length_months=24), None, date(2021, 12, 31), None),
        (
            ExtensionTerms(length_months=24, max_end=date(2024, 12, 31)),
            2,
            date(2021, 12, 31),
            date(2023, 12, 31),
        ),
        (ExtensionTerms(length_months=6, max_count=1), 1, date(2020, 6, 30), date(2020, 6, 30)),
    ],
)
def test_extensions_left_by_the_terms(
    told: Told,
    terms: ExtensionTerms | None,
    left: int | None,
    next_end: date | None,
    latest_end: date | None,
) -> None:
    told.tell(*parties(), award(extension=terms))
    assert contract_in(told).extensions == Extensions(
        terms=terms, used=0, left=left, next_end=next_end, latest_end=latest_end
    )


def test_an_extension_used_is_one_less_left(told: Told) -> None:
    told.tell(*parties(), award(), decided(Extension(), date(2019, 6, 1)))
    found = contract_in(told)
    assert found.last_day == date(2021, 12, 31)
    assert (found.extensions.used, found.extensions.left) == (1, 0)
    before = contract_in(told, as_of=AsOf(decided_by=date(2019, 5, 31)))
    assert before.last_day == date(2019, 12, 31)
    assert before.extensions.left == 1


def test_nothing_is_left_of_a_terminated_contract(told: Told) -> None:
    ended = Termination(first_day_not_in_force=date(2019, 1, 1), reason="hävt")
    told.tell(*parties(), award(), decided(ended))
    found = contract_in(told)
    assert (found.last_day, found.extensions.left) == (date(2018, 12, 31), 0)


def test_a_contract_is_what_it_was_known_to_be(told: Told) -> None:
    before = told.tell(*parties(), award(title="Boendestöd")).position
    then = contract_in(told, as_of=AsOf(known_at=before))
    told.tell(correction(1, award(title="Boendestöd och mer").change))
    assert contract_in(told).title == "Boendestöd och mer"
    assert contract_in(told).version == 2
    assert contract_in(told, as_of=AsOf(known_at=before)) == then
    assert ContractRegister(told.pool).contract("capio-housing", as_of=AsOf(known_at=3)) is None


def test_what_was_recorded_despite_a_rule_says_so(told: Told) -> None:
    beyond = ChangeContract(
        contract="capio-housing",
        change=option(),
        basis=REGISTERED,
        despite="Avtalet saknar klausul, men så beslutades.",
    )
    told.tell(*parties(), award(option=None), beyond)
    found = contract_in(told)
    assert found.despite
    (mark,) = found.marks
    assert [rule.rule for rule in mark.rules] == ["R01"]
    assert mark.entry.version == 2


def test_supplements_and_their_last_days(told: Told) -> None:
    def supplement(name: str, start: date, replaces: str | None = None) -> Supplement:
        return Supplement(
            supplement=name,
            title="Tillägg",
            period=Period(start=start),
            replaces=replaces,
            volumes=(hours(f"{name}-line", 100),),
        )

    told.tell(
        *parties(),
        award(),
        decided(supplement("one", date(2018, 4, 1))),
        decided(supplement("two", date(2018, 9, 1), replaces="one")),
    )
    found = {each.supplement: each for each in contract_in(told).supplemented}
    assert (found["one"].last_day, found["one"].replaced_by) == (date(2018, 8, 31), "two")
    assert (found["two"].last_day, found["two"].replaced_by) == (date(2019, 12, 31), None)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"service": "work-support"}, {"leanlink-work-support"}),
        ({"provider": "active"}, {"active-family-support"}),
        (
            {"service": "family-support", "on": date(2018, 2, 28)},
            {"leanlink-family-support"},
        ),
        ({"service": "housing-support", "on": date(2021, 1, 1)}, set()),
        ({"kind": ContractKind.DIRECT_AWARD, "service": "housing-support"}, set()),
    ],
)
def test_lists_by_service_provider_kind_and_day(
    story: Told, asked: dict[str, Any], found: set[str]
) -> None:
    assert set(listed(story, **asked)) == found


def test_who_took_over_holds_it_from_that_day(told: Told) -> None:
    over = Transfer(successor="active", takeover_day=date(2018, 7, 1))
    told.tell(*parties(), award(), decided(over))
    assert listed(told, provider="capio", on=date(2018, 6, 30)) == ["capio-housing"]
    assert listed(told, provider="capio", on=date(2018, 7, 1)) == []
    assert listed(told, provider="active", on=date(2018, 7, 1)) == ["capio-housing"]
    assert listed(told, provider="capio") == ["capio-housing"]
    assert [each.provider.id for each in contract_in(told).holders] == ["capio", "active"]


def test_pages_follow_each_other_without_gap_or_repetition(story: Told) -> None:
    register = ContractRegister(story.pool)
    paged, cursor = [], None
    while True:
        page = register.contracts(cursor=cursor, limit=3)
        paged += [each.contract for each in page.contracts]
        cursor = page.next_cursor
        if cursor is None:
            break
    assert paged == listed(story)
    assert len(paged) == len(set(paged)) == 10
