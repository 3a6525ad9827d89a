"""What belongs to another, may never be, or is only the frame of the sentence is not believed."""

from datetime import date
from decimal import Decimal

import pytest

from documents.recognising.headings import section_of
from domain.draft.draft import Draft
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, UnionTime
from domain.values.quantity import Exact
from tests.documents.letters import OPTION, draft

MONEY = "Medel finns i vårdnämndens budget."
TITLE = "Utlösande av option om boendestöd i avtal med Lindstöd Omsorg AB"
POINTS = OPTION[OPTION.index("1. Option") : OPTION.index("Bakgrund")]


def letter(old: str, new: str) -> Draft:
    assert old in OPTION
    return draft(OPTION.replace(old, new))


@pytest.mark.parametrize(
    "words",
    [
        "Budgetramen för äldreomsorgen är 240 mnkr.",
        "Försörjningsstödet är budgeterat till 88 mnkr.",
        "Nämndens ram för personlig assistans 2019 är 48 mnkr.",
        "Anslaget för hemtjänst uppgår till 12 mnkr.",
        "Reserven för institutionsvård är 3 mnkr år 2019.",
        "Budgeten för särskilt boende uppgår till 31 mnkr.",
    ],
)
def test_money_for_another_purpose_is_never_certain(words: str) -> None:
    budgets = letter(MONEY, words).budgets
    assert budgets
    assert not any(each.is_certain for each in budgets)


@pytest.mark.parametrize(
    "words",
    [
        "Nämndens ram för boendestöd 2019 är 48 mnkr.",
        "Nämnden har en ram om 48 mnkr år 2019.",
        "Nämndens ram för volymökningar 2019 är 48 mnkr.",
    ],
)
def test_money_for_the_matters_own_service_or_for_nothing_named_is_certain(words: str) -> None:
    (budget,) = letter(MONEY, words).budgets
    assert budget.is_certain


@pytest.mark.parametrize(
    "words",
    [
        "Avtalet kan inte förlängas.",
        "Avtalet kan därefter förlängas.",
        "Avtalet får enligt sina villkor förlängas.",
    ],
)
def test_that_a_contract_can_or_cannot_be_extended_is_no_decision_to_extend_it(words: str) -> None:
    read = draft(
        OPTION.replace(POINTS, f"1. Avtalet godkänns. {words}\n\n").replace(TITLE, "Avtal")
    )
    assert read.decision_kind.value is not DecisionKind.EXTENSION


def test_what_follows_a_point_in_the_line_of_its_heading_tells_why_and_decides_nothing() -> None:
    read = draft(
        "Tjänsteskrivelse\nDnr VN 2019-0044\n\nVårdnämnden\n\n"
        "Direktupphandling av boendestöd av Lindstöd Omsorg AB\n\n"
        "Förslag: Nämnden beslutar att godkänna avtal med Lindstöd Omsorg AB om boendestöd.\n\n"
        "De egna platserna räcker inte. Avtalet kan sägas upp.\n\nTilda Hök\nVårdchef\n"
    )
    assert [each.value.text for each in read.points if each.value] == [
        "godkänna avtal med Lindstöd Omsorg AB om boendestöd"
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Målsunds kommun",
        "Barnomsorgsnämnden",
        "Miljökontoret",
        "Ekonomikontoret",
        "Budgetavdelningen",
        "Riskhults kommun",
    ],
)
def test_an_organisations_name_opens_no_section_whatever_it_begins_with(name: str) -> None:
    assert section_of(name) is None


def test_a_heading_about_an_organisation_opens_its_section() -> None:
    assert section_of("Ekonomiska konsekvenser för nämnden") is Section.ECONOMY


@pytest.mark.parametrize("words", ["Stadsområdesnämnd Väster beslutar", "Nämnden beslutar att"])
def test_a_committee_of_any_name_decides_in_a_heading(words: str) -> None:
    assert section_of(words) is Section.DECISION


def test_prices_that_change_on_a_day_begin_no_contract() -> None:
    points = "1. Ersättningen till Lindstöd Omsorg AB höjs från och med den 1 april 2019.\n\n"
    read = draft(OPTION.replace(POINTS, points).replace(TITLE, "Höjning av ersättning"))
    starts = [each.value.period.start for each in read.periods if each.value]
    assert date(2019, 4, 1) not in starts


def test_an_option_beside_an_assignment_leaves_the_kind_of_contract_open() -> None:
    points = (
        "1. Option utlöses hos Lindstöd Omsorg AB avseende boendestöd.\n"
        "2. Verksamhetsuppdraget till Egen Regi utökas med 700 timmar 2019.\n\n"
    )
    assert not draft(OPTION.replace(POINTS, points)).contract_kind.is_certain


ANOTHER = "Älvhem Vård AB har avtal om boendestöd som omfattar 6 000 timmar per år"


@pytest.mark.parametrize(
    "told",
    [
        f"{ANOTHER} och som sägs upp till 2019-12-31.",
        f"{ANOTHER} med Barnnämnden.",
    ],
)
def test_a_contract_that_ends_or_is_another_committees_gives_nothing_certain(told: str) -> None:
    read = letter("Avtalet gäller 2018-01-01", f"{told} Avtalet gäller 2018-01-01")
    six_thousand = Exact(amount=Decimal(6000))
    (volume,) = [e for e in read.volumes if e.value and e.value.quantity == six_thousand]
    assert not volume.is_certain


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("6 § Viten", "Försenad rapport: 2 000 kr per dag."),
        ("6 § Försäkring", "Ansvarsförsäkringen ska gälla till 2 000 kr per dag."),
        ("6 § Fakturering", "Fakturor under 2 000 kr per dag betalas inte."),
    ],
)
def test_what_stands_under_penalties_insurance_or_invoices_is_no_price(
    heading: str, sentence: str
) -> None:
    read = draft(
        "AVTAL\n\n1 § Parter\n\nBeställare: Vårdnämnden\nUtförare: Lindstöd Omsorg AB\n\n"
        "2 § Omfattning\n\nUtföraren ger boendestöd med 8 500 timmar per år.\n\n"
        f"5 § Ersättning\n\nPriset är 360 kr per timme.\n\n{heading}\n\n{sentence}\n"
    )
    assert [str(each.value.amount.amount) for each in read.costs if each.value] == ["360"]


def test_all_that_the_committee_has_is_no_certain_frame() -> None:
    (budget,) = letter(MONEY, "Nämndens totala budget för 2019 är 412 mnkr.").budgets
    assert not budget.is_certain


def test_a_union_step_that_is_not_yet_taken_is_planned() -> None:
    old = "Information enligt § 19 MBL lämnades 2019-02-04."
    (step,) = letter(old, "Information enligt § 19 MBL har inte lämnats, den ska ges.").union
    assert step.value
    assert step.value.time is UnionTime.PLANNED


def test_a_statement_ends_before_the_name_of_who_signs() -> None:
    old = "Medel finns i vårdnämndens budget.\n"
    read = letter(
        old, f"{old}\nUppföljning\nAvtalet följs upp i mars 2020.\n\nNils Alm\nVårdchef\n\n"
    )
    assert read.follow_up.value == "Avtalet följs upp i mars 2020."
