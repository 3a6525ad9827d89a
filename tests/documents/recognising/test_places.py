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
