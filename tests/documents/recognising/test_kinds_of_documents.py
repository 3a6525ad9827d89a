"""Letters, delegates' decisions and assignments are known by how they are built, or not at all."""

import pytest

from documents.importing import Imported
from documents.layout.model import BlockKind
from domain.draft.handling import DecisionKind, DocumentKind, MatterOutcome
from tests.documents.layout.laying_out import laid_out, words
from tests.documents.letters import draft, imported

BY_THE_CHAIR = """\
Vårdby kommun
Dnr VN 2020/61

Beslut fattat av ordföranden i brådskande ärende

Tillfälliga timmar med boendestöd

På vårdnämndens vägnar beslutar jag att köpa 800 timmar boendestöd av Lindstöd Omsorg AB från och
med den 20 april 2020.

Tilda Hök
ordförande i vårdnämnden
"""
TO_A_PROVIDER = """\
Vårdby kommun
2018-02-05
Vår beteckning: VN 2016:402

Lindstöd Omsorg AB

Angående {about}

Hej!
{told}

Tilda Hök
Enhetschef
"""
ASSIGNMENT = """\
UPPDRAG

Beställare: Vårdnämnden
Utförare: Egen Regi

1 Omfattning
Egen Regi utför boendestöd med 8 000 timmar per år från och med 2016-01-01.
"""


def letter(about: str, told: str) -> Imported:
    return imported(TO_A_PROVIDER.format(about=about, told=told))


EXTENDS = "Vi meddelar att kommunen nyttjar möjligheten att förlänga avtalet till 2018-12-31."


def test_a_decision_of_one_who_decides_alone_is_a_proposal_with_its_point() -> None:
    read = draft(BY_THE_CHAIR)
    assert read.document_kind.value is DocumentKind.PROPOSAL
    assert read.decision_kind.value is DecisionKind.AWARD
    assert len(read.points) == 1


def test_a_letter_to_a_provider_tells_what_is_decided_of_their_agreement() -> None:
    (read,) = letter("vårt avtal om boendestöd", EXTENDS).drafts
    assert read.decision_kind.value is DecisionKind.EXTENSION
    assert not read.decision_kind.is_certain


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("vårt avtal om boendestöd", "Tack för ett trevligt möte. Vi hörs i mars."),
        ("sommarens öppettider", "Vi meddelar att vi har stängt i juli."),
    ],
)
def test_a_letter_that_decides_nothing_of_an_agreement_is_not_recognised(
    about: str, told: str
) -> None:
    assert letter(about, told).drafts == ()


def test_an_assignment_may_be_called_nothing_more() -> None:
    read = draft(ASSIGNMENT)
    assert read.document_kind.value is DocumentKind.AGREEMENT
    assert [each.value.written for each in read.parties if each.value] == ["Egen Regi"]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("T I L L Ä G G S A V T A L   3", "TILLÄGGSAVTAL 3"),
        ("F Ö R S L A G   T I L L   B E S L U T", "FÖRSLAG TILL BESLUT"),
        ("A B och C D", "A B och C D"),
        ("§ 9 A", "§ 9 A"),
    ],
)
def test_words_whose_letters_are_set_apart_are_closed_up(line: str, read: str) -> None:
    assert read in words(laid_out(f"{line}\n\nNågot annat står här.\n"))


def test_a_heading_whose_letters_are_set_apart_is_a_heading() -> None:
    document = laid_out("B A K G R U N D\n\nNågot annat står här.\n")
    assert words(document, BlockKind.HEADING) == ["BAKGRUND"]


MINUTES = """\
Protokoll
Vårdnämnden
Sammanträdesdatum 2019-12-11

§ 143
Färre timmar hos Lindstöd Omsorg AB

Beslut
{decision}

{after}

Bakgrund
Avtalet med Lindstöd Omsorg AB omfattar 8 000 timmar per år.

§ 144
Övrigt

Beslut
Informationen läggs till handlingarna.
"""


def test_a_decision_by_a_members_motion_is_most_likely_one_with_changes() -> None:
    decision = (
        "Vårdnämnden beslutar i enlighet med Åsa Eks yrkande att ändra avtalet om boendestöd."
    )
    first, *_ = imported(MINUTES.format(decision=decision, after="")).drafts
    assert first.outcome.value is MatterOutcome.APPROVED_WITH_CHANGES
    assert not first.outcome.is_certain


@pytest.mark.parametrize(
    "after",
    [
        "Mot beslutet reserverar sig Folke Dahl (M).",
        "Åsa Ek (S) deltar inte i beslutet.",
        "Utdrag ur protokollet skickas till Lindstöd Omsorg AB",
    ],
)
def test_what_stands_under_a_decision_and_decides_nothing_is_no_point(after: str) -> None:
    decision = "Vårdnämnden beslutar att ändra avtalet med Lindstöd Omsorg AB om boendestöd."
    first, *_ = imported(MINUTES.format(decision=decision, after=after)).drafts
    assert len(first.points) == 1


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Boendestöd – option på ett plus ett år med Lindstöd Omsorg AB", DecisionKind.EXTENSION),
        ("Utnyttjande av första optionsåret för boendestöd", DecisionKind.EXTENSION),
        ("Option på fler timmar boendestöd under ett år", DecisionKind.OPTION),
    ],
)
def test_an_option_on_years_is_one_to_extend_and_one_on_volume_is_not(
    title: str, kind: DecisionKind
) -> None:
    text = f"Tjänsteskrivelse\nDnr VN 2019-44\n\nVårdnämnden\n\n{title}\n\nFörslag till beslut\n"
    read = draft(f"{text}1. Godkänna förslaget.\n\nBakgrund\nBehovet ökar.\n")
    assert read.decision_kind.value is kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Uppdrag 2019–2020", DocumentKind.AGREEMENT), ("Uppdrag till budgeten", None)],
)
def test_an_assignment_may_be_called_after_its_years(title: str, kind: DocumentKind | None) -> None:
    read = imported(
        f"{title}\n\nBoendestöd\n\nUppdragsgivare: Vårdnämnden\n"
        "Uppdragstagare: Resultatenheten Boendestöd\n\n1. Omfattning\n"
        "Uppdraget omfattar 4 000 timmar boendestöd per år.\n"
    )
    assert [each.document_kind.value for each in read.drafts] == ([kind] if kind else [])
