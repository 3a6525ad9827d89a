"""Figures beside each other share what they are paid for, and the year that is told once."""

import pytest

from documents.recognising.forms.money import amounts
from domain.draft.terms import PeriodRole
from domain.draft.volumes import CostPer
from tests.documents.letters import draft
from tests.documents.plain_letter import LETTER, letter


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Lindstöd tar 412 kr per timme och Älvhem 398 kr.", CostPer.HOUR),
        ("Priset höjs till 431 kr i timmen, mot 412 kr hittills.", CostPer.HOUR),
        ("Den ena enheten får 1 412 kr och den andra 1 390 kr per plats och dygn.", CostPer.DAY),
        ("För ett år kostar det 2,1 mnkr i norr och 1,4 mnkr i söder.", CostPer.YEAR),
    ],
)
def test_amounts_that_are_alike_and_tied_are_paid_for_the_same_time(
    text: str, per: CostPer
) -> None:
    assert [mention.value.per for mention in amounts(text)] == [per, per]


def test_an_amount_that_takes_its_time_from_another_is_never_sure() -> None:
    first, second = amounts("Lindstöd tar 412 kr per timme och Älvhem 398 kr.")
    assert (first.sure, second.sure) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Ersättningen är 412 kr per timme och kostnaden beräknas till 780 000 kr.",
        "Kostnaden är 1,2 mnkr per år och var 1,1 mnkr under 2020.",
        "Priset är 412 kr per timme. Vite utgår med 500 kr.",
        "Priset är 412 kr per timme och 440 kr per tillfälle.",
    ],
)
def test_an_amount_far_from_the_other_or_of_another_time_takes_none(text: str) -> None:
    assert [mention.value.per for mention in amounts(text)][1] is CostPer.NOT_STATED


def test_a_year_before_what_is_decided_for_it_is_no_part_of_the_figure() -> None:
    point = (
        "att bestämma omfattningen för 2022 till 8 400 timmar hos Lindstöd Omsorg AB och 6 000 "
        "timmar hos Älvhem Vård AB"
    )
    read = letter("Beställningen görs varje höst.", point)
    assert [
        (str(each.value.quantity.low), each.value.year)  # type: ignore[union-attr]  # stated
        for each in read.volumes
        if each.value
    ] == [("8400", 2022), ("6000", 2022)]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("Nämnden köper 700 timmar i år och 3 500 timmar nästa år.", [(700, 2021), (3500, 2022)]),
        ("Avtalet omfattar 700 timmar per år.", [(700, None)]),
        ("Ett år efter starten köptes 700 timmar.", [(700, None)]),
    ],
)
def test_years_are_counted_from_the_letters_own(
    matter: str, expected: list[tuple[int, int | None]]
) -> None:
    read = letter(matter)
    found = [
        (int(each.value.quantity.low), each.value.year)  # type: ignore[union-attr]  # stated
        for each in read.volumes
        if each.value
    ]
    assert found == expected
    assert all(each.certainty.value != "certain" for each in read.volumes if each.value.year)  # type: ignore[union-attr]  # stated


def test_the_year_behind_one_figure_is_not_that_of_the_next() -> None:
    read = letter("Med 3 500 timmar nästa år blir kostnaden 1 215 tkr.")
    assert [(each.value.year) for each in read.costs if each.value] == [None]


@pytest.mark.parametrize(
    ("matter", "frames", "costs"),
    [
        ("I nämndens budget för 2022 har boendestödet 9,2 mnkr.", ["9.2"], []),
        ("Pengarna finns i nämndens internbudget med 8,7 mnkr för 2022.", ["8.7"], []),
        ("Jämfört med budget har kostnaden ökat till 2 450 tkr.", [], ["2450"]),
        ("Nämnden överför 725 tkr från ledsagning till boendestöd.", ["725"], []),
    ],
)
def test_money_of_a_budget_is_no_cost(matter: str, frames: list[str], costs: list[str]) -> None:
    read = letter(matter)
    assert [str(e.value.amount.amount) for e in read.budgets if e.value] == frames
    assert [str(e.value.amount.amount) for e in read.costs if e.value] == costs


def test_what_a_rise_comes_to_is_added() -> None:
    read = letter("Prishöjningen under sista kvartalet 2022, 66 tkr, ryms inom ramen.")
    assert [(e.value.role.value, e.value.year) for e in read.costs if e.value] == [
        ("addition", 2022)
    ]


@pytest.mark.parametrize(
    ("matter", "persons"),
    [
        ("Antalet kunder är för närvarande 640.", "640"),
        ("I april hade 41 ungdomar beslut om boendestöd. Inför hösten är de 47.", "47"),
    ],
)
def test_persons_are_counted_as_they_are_now(matter: str, persons: str) -> None:
    read = letter(matter)
    counted = [str(e.value.quantity.low) for e in read.needs if e.value]  # type: ignore[union-attr]  # stated
    assert persons in counted
    assert all(e.certainty.value == "check" for e in read.needs)


def test_they_who_are_not_counted_as_persons_before_are_none() -> None:
    assert letter("I april fanns 41 platser. Inför hösten är de 47.").needs == ()


def test_hours_that_were_carried_out_are_not_bought() -> None:
    read = letter("Fram till september hade 3 210 timmar utförts hos Lindstöd Omsorg AB.")
    assert read.volumes == ()


@pytest.mark.parametrize(
    ("matter", "start"),
    [
        (
            "Lindstöd Omsorg AB utför efter upphandling boendestödet från 2019-11-01 till "
            "2021-10-31.",
            "2019-11-01",
        ),
        ("Kommunen har sedan den 1 maj 2018 två entreprenörer för boendestöd.", "2018-05-01"),
    ],
)
def test_who_does_it_since_when_tells_the_contracts_first_day(matter: str, start: str) -> None:
    read = letter(matter, "Nämnden tackar för redovisningen.")
    assert start in [str(e.value.period.start) for e in read.periods if e.value]


def test_a_form_tells_what_the_assignment_replaces() -> None:
    read = draft(
        "Verksamhetsuppdrag\n\n"
        "Beställare\tVårdnämnden\nUtförare\tKommunens Egen Regi\n"
        "Gäller\t2026-01-01–2028-12-31\n"
        "Ersätter\tVerksamhetsuppdrag VN 2021/209, 2022-01-01–2025-12-31\n\n"
        "1 Uppdraget\nUtföraren utför boendestöd i hela kommunen.\n"
    )
    (former,) = [e.value for e in read.predecessors if e.value]
    assert (str(former.since), str(former.until)) == ("2022-01-01", "2025-12-31")
    own = [e.value.period for e in read.periods if e.value and e.value.role is PeriodRole.CONTRACT]
    assert [str(period.start) for period in own] == ["2026-01-01"]


@pytest.mark.parametrize(
    ("point", "kind"),
    [
        ("Ärendet återremitteras för att belysa vad stödet i egen regi skulle kosta.", None),
        ("Nämnden driver boendestödet i egen regi från 2022-01-01.", "in_house_assignment"),
    ],
)
def test_own_work_that_is_only_looked_into_makes_no_assignment(
    point: str, kind: str | None
) -> None:
    text = LETTER.format(point=point, matter="Frågan har väckts av nämnden.")
    read = draft(text.replace(" med Lindstöd Omsorg AB", " för vuxna"))
    assert read.contract_kind.value == kind


def test_an_extension_can_be_of_a_school_year() -> None:
    read = letter("Överenskommelsen förlängs med ett läsår i taget om ingen säger upp den.")
    assert [e.value.length_months for e in read.extensions if e.value] == [12]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("Kostnadens helårseffekt är 1,9 mnkr.", ("1.9", "year")),
        ("Därutöver betalas 285 kr för varje utförd timme.", ("285", "hour")),
        ("Priset för boendestöd är 416 kr x 5 400 tim.", ("416", "hour")),
    ],
)
def test_what_an_amount_is_paid_for_stands_beside_it(
    matter: str, expected: tuple[str, str]
) -> None:
    read = letter(matter)
    found = [(str(e.value.amount.amount), e.value.per.value) for e in read.costs if e.value]
    assert found == [expected]


def test_the_sum_behind_a_year_is_not_of_that_year() -> None:
    read = letter("Kostnaden är 1 240 tkr för 2022 och 2 510 tkr för 2023, totalt 3 750 tkr.")
    found = [(str(e.value.amount.amount), e.value.year) for e in read.costs if e.value]
    assert found == [("1240", 2022), ("2510", 2023), ("3750", None)]
