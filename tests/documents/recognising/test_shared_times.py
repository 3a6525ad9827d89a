"""Figures beside each other share what they are paid for, and the year that is told once."""

from decimal import Decimal

import pytest

from documents.recognising.forms.money import amounts
from documents.recognising.forms.quantities import volumes
from domain.draft.draft import Draft
from domain.draft.terms import PeriodRole
from domain.draft.volumes import CostPer
from domain.values.money import MoneyUnit
from domain.values.quantity import Exact, Unit
from tests.documents.letters import draft

LETTER = """\
Tjänsteskrivelse
2021-10-04
Dnr VN 2021-0144

Vårdnämnden

Avtal om boendestöd med Lindstöd Omsorg AB

Förslag till beslut
1. {point}

Ärendet
{matter}

Tilda Hök
Vårdchef
"""
POINT = "Avtal om boendestöd tecknas med Lindstöd Omsorg AB från 2022-01-01 till 2023-12-31."


def letter(matter: str, point: str = POINT) -> Draft:
    return draft(LETTER.format(point=point, matter=matter))


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


@pytest.mark.parametrize(
    ("matter", "year"),
    [
        ("I nämndens internbudget finns 14,2 mnkr avsatta för boendestöd 2022.", 2022),
        ("Nämnden har 14,2 mnkr i 2022 års budget för ändamålet.", 2022),
        ("Under 2020 ökade behovet från 2019, och nämndens ram är 14,2 mnkr.", None),
    ],
)
def test_a_frame_is_of_the_one_year_that_its_sentence_names(matter: str, year: int | None) -> None:
    (frame,) = letter(matter).budgets
    assert frame.value is not None
    assert (str(frame.value.amount.amount), frame.value.year) == ("14.2", year)
    assert not (frame.is_certain and year)


def test_money_from_the_state_is_no_cost() -> None:
    read = letter("Kommunen erhöll 1,1 mnkr i stimulansmedel 2020.")
    assert (read.costs, read.budgets) == ((), ())


def test_the_turn_of_the_year_ends_one_year_and_begins_the_next() -> None:
    read = letter(
        "Avtalet började gälla vid årsskiftet 2018/2019 och upphör vid årsskiftet 2021/22.",
        "Nämnden tackar för redovisningen.",
    )
    days = [(str(e.value.period.start), str(e.value.period.end)) for e in read.periods if e.value]
    assert "2021-12-31" in [end for _, end in days]
    assert "2019-01-01" in [start for start, _ in days]


def test_points_begin_right_under_their_heading() -> None:
    read = draft(
        "Tjänsteskrivelse\n2021-10-04\nDnr VN 2021-0144\n\nVårdnämnden\n\n"
        "Förlängning av avtal om boendestöd\n\nFörslag till beslut\n"
        "att förlänga avtalet med Lindstöd Omsorg AB till och med 2023-12-31, samt\n"
        "att ge vårdchefen i uppdrag att underrätta leverantören.\n\n"
        "Bakgrund\nAvtalet gäller till och med 2021-12-31.\n"
    )
    assert read.case_title.value == "Förlängning av avtal om boendestöd"
    assert read.decision_kind.value == "extension"
    assert len(read.points) == 2


@pytest.mark.parametrize(
    "saved", ["Besparingen beräknas till 1,1 mnkr.", "Det blir 1,1 mnkr lägre."]
)
def test_what_a_reduction_saves_is_what_its_lines_no_longer_cost(saved: str) -> None:
    text = LETTER.format(
        point="Uppdraget till Kommunens Egen Regi minskas från 12 000 till 9 500 timmar per år.",
        matter=f"Kostnaden ses över. {saved}",
    )
    read = draft(text.replace("Avtal om boendestöd med Lindstöd Omsorg AB", "Minskat uppdrag"))
    assert [e.value.role.value for e in read.costs if e.value] == ["reduction"]
    assert letter(saved).costs == ()


def test_these_hours_are_those_that_are_decided() -> None:
    point = "Option utlöses hos Lindstöd Omsorg AB avseende boendestöd med 900 timmar under 2022."
    text = LETTER.format(point=point, matter="De 900 timmarna kostar 374 tkr.")
    read = draft(text.replace("Avtal om boendestöd med", "Option om boendestöd i avtal med"))
    assert {e.value.role.value for e in read.volumes if e.value} == {"option"}


def test_the_first_of_two_figures_has_the_unit_that_stands_behind_the_second() -> None:
    volume, other = volumes("Volymen är 900 respektive 1 200 timmar.")
    assert [(v.value.quantity, v.value.unit, v.sure) for v in (volume, other)] == [
        (Exact(amount=Decimal(900)), Unit.HOUR, False),
        (Exact(amount=Decimal(1200)), Unit.HOUR, True),
    ]
    amount, _ = amounts("Kostnaden är cirka 1,2 respektive 2,4 mnkr.")
    money = amount.value.money
    assert (str(money.amount), money.unit, money.approximate) == ("1.2", MoneyUnit.MNKR, True)
    assert not amount.sure


@pytest.mark.parametrize(
    "text", ["Avsnitt 2 respektive 3 gäller.", "För 2022 respektive 2023 är timmarna lika många."]
)
def test_figures_without_a_unit_behind_them_are_none(text: str) -> None:
    assert (volumes(text), amounts(text)) == ((), ())


@pytest.mark.parametrize(
    ("words", "months", "count", "renews"),
    [
        (
            "Om avtalet inte sagts upp senast nio månader före utgången förlängs det med två år "
            "åt gången.",
            24,
            None,
            True,
        ),
        ("Avtalstid: 2022-03-01–2024-02-29, därefter möjlighet till 12 + 12 månader", 12, 2, False),
    ],
)
def test_an_agreement_goes_on_by_itself_or_by_a_right_to_it(
    words: str, months: int, count: int | None, renews: bool
) -> None:
    (extension,) = draft(
        "AVTAL\n\nom boendestöd\n\n1. Parter\nBeställare: Vårdnämnden\n"
        f"Utförare: Lindstöd Omsorg AB\n\n2. Avtalstid\n{words}\n"
    ).extensions
    assert extension.value is not None
    terms = extension.value
    assert (terms.length_months, terms.max_count, terms.auto_renew) == (months, count, renews)


def test_a_year_that_begins_its_sentence_is_that_of_the_first_figure() -> None:
    read = letter("2022 kostar boendestödet 334 tkr och 2023 418 tkr.")
    found = [(str(e.value.amount.amount), e.value.year) for e in read.costs if e.value]
    assert found == [("334", 2022), ("418", 2023)]


def test_what_is_bought_today_is_what_was_before_a_new_agreement() -> None:
    read = letter("Avtalet avser 8 100 timmar om året. Idag köper kommunen 7 400 timmar.")
    assert [e.value.role.value for e in read.volumes if e.value] == ["base", "predecessor"]


@pytest.mark.parametrize(
    ("matter", "day"),
    [
        ("Avtalet godkändes genom beslut av Vårdnämnden 2020-12-09.", "2020-12-09"),
        ("Beslutet följer delegationsordningen, beslutad av Vårdnämnden 2020-12-09.", "None"),
    ],
)
def test_the_day_on_which_rules_were_decided_is_no_meeting_on_the_matter(
    matter: str, day: str
) -> None:
    assert str(letter(matter).meeting_date.value) == day
