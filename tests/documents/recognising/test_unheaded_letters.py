"""Letters whose headings stand in the lines that they head, or that have none."""

import pytest

from documents.recognising.passages import passages_of
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from tests.documents.layout.laying_out import laid_out
from tests.documents.letters import draft

HEAD = "Vårdby kommun\nDnr VN 2019/44\n\nTill vårdnämnden\n\n"


@pytest.mark.parametrize("who", ["Förvaltningen hemställer", "Vårdchefen föreslår därför"])
def test_points_may_be_set_apart_after_whoever_asks_for_them(who: str) -> None:
    read = draft(
        f"{HEAD}Uppsägning av avtalet med Lindstöd Omsorg AB om boendestöd\n\n{who}\n\n"
        "  att   nämnden säger upp avtalet med Lindstöd Omsorg AB till upphörande den\n"
        "        30 juni 2020,\n"
        "  att   Vårdkontoret återkommer i frågan.\n\n"
        "Lindstöd Omsorg AB har sedan den 1 april 2018 utfört boendestöd åt kommunen enligt ett "
        "avtal som\ngäller till och med den 31 mars 2021.\n\nTilda Hök\nVårdchef\n"
    )
    assert read.document_kind.value is DocumentKind.PROPOSAL
    assert read.decision_kind.value is DecisionKind.TERMINATION
    assert [each.value.text[:14] for each in read.points if each.value] == [
        "nämnden säger ",
        "Vårdkontoret å",
    ]


def test_what_is_told_after_the_points_is_none_of_them() -> None:
    read = draft(
        f"{HEAD}Förlängning av avtal om boendestöd\n\nFörvaltningen föreslår\n\n"
        "att avtalet med Lindstöd Omsorg AB förlängs till och med den 31 december 2020.\n\n"
        "Avtalet med Älvhem Vård AB, som nämnden sade upp i våras, ersätts inte av något nytt.\n"
    )
    assert read.decision_kind.value is DecisionKind.EXTENSION
    assert len(read.points) == 1


def test_a_committee_that_decides_under_the_offices_proposal_tells_the_point() -> None:
    read = draft(
        "Vårdby kommun\nVårdkontoret\n\nVårdnämnden sammanträde den 3 maj\n\n"
        "Färre platser hos Älvhem Vård AB\n\n"
        "Sammanfattning: Vårdnämnden har sedan år 2015 tio platser hos Älvhem Vård AB.\n\n"
        "Vårdkontorets förslag: Vårdnämnden beslutar att säga upp två av platserna.\n"
    )
    assert read.document_kind.value is DocumentKind.PROPOSAL
    assert [each.value.text for each in read.points if each.value] == ["säga upp två av platserna"]


def test_a_heading_may_stand_in_the_line_that_it_heads_with_a_stop_behind() -> None:
    read = draft(
        f"{HEAD}Förlängning av avtal om boendestöd\n\nFörslag till beslut\n"
        "Avtalet med Lindstöd Omsorg AB förlängs till 2020-12-31.\n\n"
        "Uppföljning. Lindstöd Omsorg AB redovisar varje kvartal hur många timmar som utförts.\n"
    )
    assert read.follow_up.value is not None
    assert read.follow_up.value.startswith("Lindstöd Omsorg AB redovisar")


@pytest.mark.parametrize("line", ["Ärende: 2019/VN/0044", "Beslut: Vårdnämnden 2019-01-29 § 7"])
def test_a_reference_behind_a_label_of_the_head_opens_nothing(line: str) -> None:
    document = laid_out(f"Vårdby kommun\n\n{line}\n\nEgen Regi får ett uppdrag till.\n")
    assert {each.section for each in passages_of(document)} == {Section.HEAD}


def test_a_heading_of_the_text_is_none_of_a_pages_head() -> None:
    page = "Vårdby kommun\nSida {} av 3\n\nBeslut\nAvtalet om {} förlängs.\n"
    document = laid_out("".join(page.format(at, what) for at, what in enumerate(("A", "B"), 1)))
    assert document.text.count("Beslut\n") + document.text.count("Beslut ") == 2


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "Leverantör: Lindstöd Omsorg AB, 556000-0000\nAvtal: Boendestöd i grupp",
            "Boendestöd i grupp",
        ),
        ("[ ] Tilldelning   [X] Annat: ______________", None),
    ],
)
def test_a_line_of_a_form_is_no_title(lines: str, title: str | None) -> None:
    read = draft(
        f"Beslut på delegation\nDnr VN 2019/44\n\n{lines}\n\nBeslut\n"
        "Avtalet med Lindstöd Omsorg AB förlängs till 2020-12-31.\n"
    )
    assert read.case_title.value == title
    assert not read.case_title.is_certain


def test_a_heads_longest_line_is_no_certain_title() -> None:
    read = draft(
        "Tjänsteskrivelse\n\nDnr VN 2019/44\n\nVårdnämnden\n\nBesök hos Lindstöd Omsorg AB\n\n"
        "Vårdkontoret föreslår att vårdnämnden förlänger avtalet med Lindstöd Omsorg AB till "
        "den 31 december 2020.\n"
    )
    assert not read.case_title.is_certain


@pytest.mark.parametrize(
    "title",
    [
        "Förlängning av avtal om boendestöd",
        "Utökning av köpt boendestöd för unga vuxna",
        "Prisjustering i avtal om boendestöd",
    ],
)
def test_a_title_that_begins_as_a_clause_does_is_still_the_title(title: str) -> None:
    read = draft(
        f"Vårdby kommun\nDnr VN 2019/44\n\nVårdnämnden\n\n{title}\n\nFörslag till beslut\n"
        "Avtalet med Lindstöd Omsorg AB förlängs till 2020-12-31.\n"
    )
    assert read.case_title.value == title
