"""What the words around a figure make of it: whose, of which year, saved, paid or only told."""

from decimal import Decimal

import pytest

from documents.recognising.forms.money import amounts
from documents.recognising.forms.quantities import volumes
from domain.values.money import MoneyUnit
from domain.values.quantity import Exact, Unit
from tests.documents.letters import draft
from tests.documents.plain_letter import LETTER, letter


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
        ("Avtalet upphör automatiskt utan uppsägning, men kan förlängas ett år.", 12, None, False),
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
        ("Delegationsordning\nPunkt 8.4 om inköp, beslutad av Vårdnämnden 2020-12-09", "None"),
    ],
)
def test_the_day_on_which_rules_were_decided_is_no_meeting_on_the_matter(
    matter: str, day: str
) -> None:
    assert str(letter(matter).meeting_date.value) == day


@pytest.mark.parametrize("last", ["t.o.m. 2026-12-31", "till och med den 31 december 2026"])
def test_an_extension_keeps_the_last_day_that_it_can_reach(last: str) -> None:
    read = letter(f"Parterna kan förlänga avtalet ett år i taget, dock längst {last}.")
    assert [str(e.value.max_end) for e in read.extensions if e.value] == ["2026-12-31"]


@pytest.mark.parametrize(
    "matter",
    [
        "Boendestödet kostar 3,4 mnkr, vilket är 0,2 mnkr mer än budgeterat.",
        "Boendestödet kostar 3,4 mnkr. Nämndens resultat för 2020 var -2,1 mnkr.",
    ],
)
def test_what_a_budget_missed_by_is_no_cost(matter: str) -> None:
    assert [str(e.value.amount.amount) for e in letter(matter).costs if e.value] == ["3.4"]
