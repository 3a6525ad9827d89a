"""What changes from so much to so much is told twice, and what is taken away is no volume."""

from decimal import Decimal

import pytest

from domain.draft.draft import Draft
from domain.draft.volumes import CostPer, FigureRole
from domain.values.quantity import Exact
from tests.documents.letters import OPTION, draft

POINTS = OPTION[OPTION.index("1. Option") : OPTION.index("Bakgrund")]
TOLD = OPTION[OPTION.index("Lindstöd Omsorg AB har sedan") : OPTION.index("Ekonomi")]
MONEY = "Medel finns i vårdnämndens budget."


def letter(told: str, money: str = MONEY) -> Draft:
    return draft(
        OPTION.replace(POINTS, "1. Ändringen godkänns.\n\n")
        .replace(TOLD, f"{told}\n\n")
        .replace(MONEY, money)
    )


def volumes(read: Draft) -> dict[tuple[FigureRole, Decimal], bool]:
    return {
        (each.value.role, each.value.quantity.amount): each.is_certain
        for each in read.volumes
        if each.value and isinstance(each.value.quantity, Exact)
    }


@pytest.mark.parametrize(
    "told",
    [
        "Antalet platser i avtalet med Lindstöd Omsorg AB minskas från 16 till 13.",
        "Avtalet ändras från 16 till 13 platser.",
        "Platsantalet går ner från 16 till 13 från och med den 1 juli.",
        "Uppdraget minskas från 16 platser till 13 platser.",
    ],
)
def test_a_change_tells_what_was_and_what_will_be(told: str) -> None:
    assert volumes(letter(told)) == {
        (FigureRole.BASE, Decimal(16)): False,
        (FigureRole.TOTAL, Decimal(13)): False,
    }


@pytest.mark.parametrize(
    "told",
    [
        "Insatsen ges med från 1 till 60 timmar per månad.",
        "Avgiften höjs från 16 till 18 kronor.",
        "Antalet personer har ökat från 92 till 118 personer.",
        "Volymen minskas med 1 200 timmar per år.",
        "Två platser utgår ur avtalet med Lindstöd Omsorg AB.",
        "De 300 timmarna per år hos Lindstöd Omsorg AB upphör vid årsskiftet.",
        "Bemanningen minskas i hela verksamheten med 2,0 årsarbetare.",
    ],
)
def test_what_is_no_change_of_a_volume_is_no_volume(told: str) -> None:
    assert volumes(letter(told)) == {}


@pytest.mark.parametrize(
    ("money", "amount", "per"),
    [
        ("Ersättningen är 426:50 kronor per timme.", "426.50", CostPer.HOUR),
        ("Priset per plats och dygn är kvar på 1 190 kr.", "1190", CostPer.DAY),
        ("Högst 640 timmar à 745 kr beställs.", "745", CostPer.HOUR),
        ("Kostnaden för ett helår blir 14,7 mnkr.", "14.7", CostPer.YEAR),
        ("Ersättningen höjs från 410 till 421 kronor per timme.", "421", CostPer.HOUR),
    ],
)
def test_an_amount_is_read_with_what_it_is_paid_for(money: str, amount: str, per: CostPer) -> None:
    costs = [each.value for each in letter("Behovet ökar.", money).costs if each.value]
    assert [(cost.amount.amount, cost.per) for cost in costs] == [(Decimal(amount), per)]


def test_what_a_contract_may_reach_and_what_is_used_of_it_are_no_costs() -> None:
    read = letter("Behovet ökar.", "Takvärdet är 16 mnkr, varav 6,1 mnkr har använts.")
    assert read.costs == ()
    assert read.budgets == ()


@pytest.mark.parametrize(
    "money",
    [
        "Nämnden har totalt 212,3 miljoner kronor i driftbudget 2019.",
        "Kostnaden ryms i budgeten, som för hela verksamheten är på 186 mnkr.",
    ],
)
def test_what_stands_in_a_budget_is_no_cost(money: str) -> None:
    read = letter("Behovet ökar.", money)
    assert read.costs == ()
    assert len(read.budgets) == 1
    assert not read.budgets[0].is_certain


def test_what_a_contract_that_ends_holds_is_still_its_volume() -> None:
    read = letter("Avtalet omfattar 7 200 timmar per år och upphör 2020-12-31.")
    assert list(volumes(read)) == [(FigureRole.BASE, Decimal(7200))]


@pytest.mark.parametrize(
    "money",
    ["Kostnaden blir mellan 2 och 2,5 mnkr per år.", "Kostnaden blir 2–2,5 mnkr per år."],
)
def test_a_range_of_amounts_is_neither_of_its_ends(money: str) -> None:
    assert letter("Behovet ökar.", money).costs == ()


def test_a_budget_before_a_colon_is_a_frame_to_be_looked_at() -> None:
    read = letter("Behovet ökar.", "Budget 2019 för boendestöd: 61,2 mnkr.")
    assert read.costs == ()
    assert [each.is_certain for each in read.budgets] == [False]


@pytest.mark.parametrize("word", ["bordläggs", "återremitteras", "avslås"])
def test_a_price_in_a_matter_that_is_not_agreed_is_never_certain(word: str) -> None:
    agreed = letter("Behovet ökar.", "Priset är 410 kr per timme.")
    assert [each.is_certain for each in agreed.costs] == [True]
    text = OPTION.replace(POINTS, f"1. Ärendet {word}.\n\n")
    text = text.replace(MONEY, "Priset är 410 kr per timme.")
    assert not any(each.is_certain for each in draft(text).costs)


@pytest.mark.parametrize(
    "told",
    [
        "Ramavtalets takvolym är 18 000 timmar.",
        "Hittills har 14 150 timmar avropats.",
        "Efter avropet återstår 1 370 timmar.",
        "Högst 40 timmar sparas till nästa år.",
        "I verksamheten finns 74,5 årsarbetare.",
        "Personalen är 12 årsarbetare.",
        "Om fem platser står tomma ses parterna.",
    ],
)
def test_ceilings_what_is_used_up_and_who_works_there_are_no_volumes(told: str) -> None:
    assert not letter(told).volumes


def test_a_need_that_the_contract_was_made_for_is_its_volume() -> None:
    told = "I avtalet beräknades behovet till 11 000 timmar om året."
    assert (FigureRole.BASE, Decimal(11000)) in volumes(letter(told))
    assert not letter(told.replace("I avtalet", "Nu")).volumes


def test_what_there_is_may_stand_behind_what_comes_to_it() -> None:
    told = "Nämnden köper sex platser utöver dagens 40 av Lindstöd Omsorg AB."
    assert (FigureRole.BASE, Decimal(40)) in volumes(letter(told))
    told = "Nämnden köper sex platser utöver de 40 procent som används."
    assert Decimal(40) not in {amount for _, amount in volumes(letter(told))}


def test_what_a_cost_falls_by_first_and_then_is_no_cost() -> None:
    told = "Kostnaden minskar med 184 tkr under 2019 och därefter med 2,16 mnkr per år."
    assert not letter("Avtalet ändras.", told).costs
