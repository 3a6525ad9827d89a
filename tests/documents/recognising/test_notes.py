"""What a foot note or end note says is read as the note's, and never as sure."""

from decimal import Decimal

from docx.document import Document as WordDocument

from documents.importing import import_document
from documents.opening import open_document
from domain.draft.draft import Draft
from domain.draft.evidence import Section
from domain.draft.reading import Certainty
from domain.draft.register import Register
from domain.values.quantity import Exact
from tests.documents.reading.word_files import put, with_notes, word_file

REFERENCE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def drafts(*paragraphs: tuple[str, str, str], notes: dict[str, str]) -> tuple[Draft, ...]:
    """Of paragraphs, each its words before a reference, the note's id ("" for none), and after."""

    def write(document: WordDocument) -> None:
        for before, note, after in paragraphs:
            sign = REFERENCE.format(note) if note else ""
            words = f"<w:r><w:t>{before}</w:t></w:r>{sign}<w:r><w:t>{after}</w:t></w:r>"
            put(document, f"<w:p>{words}</w:p>")

    content = with_notes(word_file(write), "footnote", notes)
    return import_document(open_document("brev.docx", content), Register()).drafts


LETTER = (
    ("Tjänsteskrivelse", "", ""),
    ("Dnr VON 2025/118", "", ""),
    ("Option om hemtjänst hos Solgläntan AB", "", ""),
    ("Förslag till beslut", "", ""),
    ("1. Solgläntan AB får en option om 1 200", "2", " timmar hemtjänst per år från 2025-04-01."),
    ("Bakgrund", "", ""),
    ("Nämnden har avtal om hemtjänst med Solgläntan AB.", "", ""),
)


def test_a_figure_in_a_note_is_to_be_checked_and_is_told_to_stand_there() -> None:
    (draft,) = drafts(*LETTER, notes={"2": "Solgläntan AB har i dag 800 timmar hemtjänst per år."})
    found = {each.value.quantity: each for each in draft.volumes if each.value is not None}
    assert Exact(amount=Decimal(1200)) in found
    noted = found[Exact(amount=Decimal(800))]
    assert noted.certainty is Certainty.CHECK
    assert noted.evidence[0].section is Section.NOTE


def test_a_note_is_none_of_the_sentence_that_refers_to_it() -> None:
    note = {"2": "Beräknat på 800 timmar."}
    (draft,) = drafts(*LETTER, notes=note)
    (point,) = draft.points
    assert point.value is not None
    assert "1 200 timmar" in point.value.text
    assert "800" not in point.value.text


def test_a_note_in_minutes_belongs_to_the_matter_that_refers_to_it() -> None:
    minutes = (
        ("Protokoll", "", ""),
        ("Omsorgsnämnden", "", ""),
        ("Sammanträdesdatum 2025-03-04", "", ""),
        ("§ 12 Option om hemtjänst hos Solgläntan AB", "", ""),
        ("Omsorgsnämndens beslut", "", ""),
        ("1. Solgläntan AB får en option om 1 200", "2", " timmar hemtjänst per år."),
        ("§ 13 Option om boendestöd hos Linden AB", "", ""),
        ("Omsorgsnämndens beslut", "", ""),
        ("1. Linden AB får en option om 500 timmar boendestöd per år.", "", ""),
    )
    first, second = drafts(*minutes, notes={"2": "Solgläntan AB har i dag 800 timmar per år."})
    assert "800" in str(first.volumes)
    assert "800" not in str(second.volumes)
