"""Values are found where offices put them: under a label, in a foot, behind a delegation."""

import pytest

from domain.draft.draft import Draft
from domain.draft.handling import UnionKind
from tests.documents.letters import OPTION, draft

MBL = "Information enligt § 19 MBL lämnades 2019-02-04."


def letter(old: str, new: str) -> Draft:
    assert old in OPTION
    return draft(OPTION.replace(old, new))


def test_a_title_stands_under_the_heading_of_the_matter() -> None:
    read = draft(
        "DELEGATIONSBESLUT\n\n2019-02-11\nDnr VN 2019-0044\n\nVårdnämnden\n\n"
        "Ärende\n\nFörlängning av avtal om boendestöd med Lindstöd Omsorg AB\n\n"
        "Beslut\n\nAvtalet med Lindstöd Omsorg AB förlängs till och med 2021-12-31.\n"
    )
    assert read.case_title.value == "Förlängning av avtal om boendestöd med Lindstöd Omsorg AB"


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Bolagsman", "Bolagsman"),
        ("Ordförande", "Ordförande"),
        ("Avdelningschef, på delegation från vårdnämnden", "Avdelningschef"),
    ],
)
def test_a_signers_title_is_read_without_what_delegates(title: str, read: str) -> None:
    signers = letter("Vårdchef\n", f"{title}\n").signers
    assert [each.value.title for each in signers if each.value] == [read]


def test_lines_of_appendices_after_the_signature_are_attachments() -> None:
    read = draft(OPTION + "\nBilaga 1. Kvalitetskrav\nBilaga 2: Mall för statistik\n")
    assert [each.value for each in read.attachments] == ["Kvalitetskrav", "Mall för statistik"]


@pytest.mark.parametrize("words", ["Facklig information behövs inte.", "Förhandling krävs ej."])
def test_that_no_union_step_is_needed_is_read(words: str) -> None:
    (step,) = letter(MBL, words).union
    assert step.value
    assert step.value.kind is UnionKind.NOT_REQUIRED


def test_a_diary_number_alone_in_the_foot_is_read_but_not_believed() -> None:
    read = draft(OPTION.replace("Dnr VN 2019-0044\n", "") + "\n\nVN 2019-0044\n")
    (number,) = read.diary_numbers
    assert number.value == "VN 2019-0044"
    assert not number.is_certain


def test_the_committee_is_read_in_the_heading_over_its_points() -> None:
    text = OPTION.replace("\nVårdnämnden\n", "\n")
    text = text.replace("Förslag till beslut\n", "Förslag till beslut\n\nVårdnämnden beslutar\n\n")
    committee = draft(text).committee.value
    assert committee
    assert committee.written == "Vårdnämnden"


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("Hur vet vi att det fungerar?", "follow_up"),
        ("Hur avtalet följs upp", "follow_up"),
        ("Vilka har vi pratat med?", "consultation"),
    ],
)
def test_a_question_may_be_a_heading(question: str, field: str) -> None:
    told = "Alla berörda enheter träffas i mars och i oktober."
    read = letter("Information enligt MBL", f"{question}\n{told}\n\nInformation enligt MBL")
    assert getattr(read, field).value == told


def test_how_often_is_reported_is_follow_up_in_an_agreement() -> None:
    agreement = (
        "AVTAL OM BOENDESTÖD\n\nParter\nBeställare: Vårdnämnden\nUtförare: Lindstöd Omsorg AB\n\n"
        "Omfattning\nAvtalet omfattar 900 timmar per år.\n\nÖvrigt\n{told}\n"
    )
    told = "Utföraren redovisar antalet besök varje halvår."
    assert draft(agreement.format(told=told)).follow_up.value == told
    bills = "Utföraren lämnar fakturor senast den 10 varje månad."
    assert draft(agreement.format(told=bills)).follow_up.value is None


def test_an_attachment_may_be_named_by_a_diary_number_but_an_address_ends_the_list() -> None:
    read = draft(
        f"{OPTION}\nBilagor\nAvtal VN-2017-00052\nRapport 2020\nVårdkontoret, Storgatan 1, "
        "999 11 Vårdby\n"
    )
    assert [each.value for each in read.attachments] == ["Avtal VN-2017-00052", "Rapport 2020"]


@pytest.mark.parametrize(
    "line",
    [
        "Lindstöd Omsorg AB Tyra Ek Vd",
        "För Lindstöd Omsorg AB Tyra Ek Vd",
        "Vårdby kommun Tyra Ek Vd",
    ],
)
def test_whom_somebody_signs_for_may_stand_before_the_name(line: str) -> None:
    signers = letter("Tilda Hök\nVårdchef\n", f"{line}\n").signers
    told = [(each.value.name, each.value.title) for each in signers if each.value]
    assert told == [("Tyra Ek", "Vd")]


def test_a_title_may_name_the_committee() -> None:
    signers = letter("Tilda Hök\nVårdchef\n", "Tilda Hök, Nämndens ordförande\n").signers
    assert [each.value.title for each in signers if each.value] == ["Nämndens ordförande"]
