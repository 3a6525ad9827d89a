"""Pdf files are read in reading order, with tables that are drawn and tables that are only set."""

import pytest

from documents.layout.model import BlockKind
from documents.opening import open_document
from documents.reading.limits import PAGES
from documents.refused import (
    DamagedDocument,
    DocumentRefused,
    LockedDocument,
    ScannedDocument,
    TooManyPages,
)
from tests.documents.layout.laying_out import cells, words
from tests.documents.reading.pdf_files import (
    encrypted,
    form,
    laid_out,
    page_of_a_picture,
    typeset,
    with_objects,
)

HEAD = """
#set page(
  header: [EKSTA KOMMUN #h(1fr) 2025-03-04 #h(1fr)
    #context counter(page).display("1 (1)", both: true)],
  footer: [Box 12, Eksta])
"""
LETTER = (
    HEAD
    + """
= Utlösande av option om boendestöd hos Solgläntan AB
== Förslag till beslut
+ Solgläntan AB får en option om 1 200 timmar från och med den 1 april 2025.
+ Förvaltningschefen får teckna avtalet.
== Bakgrund
Nämnden har avtal med två utförare, och båda har under året haft kö. #pagebreak()
== Ekonomi
Kostnaden ryms i nämndens budget.
"""
)
TEXT = (
    "Omsorgsnämnden har sedan flera år avtal om boendestöd med två utförare. "
    "Verksamhetsuppföljningen visar att behovet har ökat, och därför föreslår "
    "omsorgsförvaltningen att nämnden utlöser den option som avtalet ger. "
)


def test_letters_sizes_tell_title_and_headings() -> None:
    document = laid_out(LETTER)
    assert words(document, BlockKind.TITLE) == [
        "Utlösande av option om boendestöd hos Solgläntan AB"
    ]
    assert words(document, BlockKind.HEADING) == ["Förslag till beslut", "Bakgrund", "Ekonomi"]
    assert [block.number for block in document.blocks if block.kind is BlockKind.ITEM] == [1, 2]


def test_heads_and_feet_are_told_once_and_page_numbers_never() -> None:
    text = laid_out(LETTER).text
    assert text.count("EKSTA KOMMUN") == text.count("2025-03-04") == text.count("Box 12") == 1
    assert "(2)" not in text


def test_a_place_on_the_second_page_is_told() -> None:
    document = laid_out(LETTER)
    assert document.place(document.text.index("Kostnaden")).page == 2


def test_words_broken_over_lines_are_whole() -> None:
    document = laid_out(f"#set par(justify: true)\n#block(width: 6cm)[{TEXT * 3}]")
    assert document.text == (TEXT * 3).strip()
    assert "-\n" in document.words(0, len(document.text))


def test_two_columns_are_read_one_after_the_other() -> None:
    sentences = [f"Punkt nummer {at} handlar om avtalet och om nämnden." for at in range(40)]
    document = laid_out(
        f"#set par(justify: true)\n#columns(2)[{' '.join(sentences)} #colbreak() {TEXT * 4}]"
    )
    places = [document.text.index(sentence) for sentence in sentences]
    assert places == sorted(places)
    assert document.text.endswith((TEXT * 4).strip())


ROWS = "[Vårboda Omsorg AB],[1 200],[640 tkr],[Stiftelsen Linden i norra Sverige],[900],[480 tkr]"


@pytest.mark.parametrize("stroke", ["0.5pt", "none"])
def test_a_table_is_read_whether_its_lines_are_drawn_or_not(stroke: str) -> None:
    document = laid_out(
        f"Fördelningen blir:\n\n#table(columns: (3.5cm, 3cm, 3cm), stroke: {stroke}, "
        f"[Utförare],[Timmar per år 2025],[Kostnad],{ROWS})\n\n{TEXT}"
    )
    assert cells(document) == [
        ["Utförare", "Timmar per år 2025", "Kostnad"],
        ["Vårboda Omsorg AB", "1 200", "640 tkr"],
        ["Stiftelsen Linden i norra Sverige", "900", "480 tkr"],
    ]
    assert document.tables[0].header_rows == 1


def test_a_cell_that_reaches_over_others_stands_in_each_of_them() -> None:
    document = laid_out(
        "#table(columns: 3, [Utförare], table.cell(colspan: 2)[2025],"
        "table.cell(rowspan: 2)[Linden AB],[Timmar],[900],[Kostnad],[480 tkr])"
    )
    assert cells(document) == [
        ["Utförare", "2025", "2025"],
        ["Linden AB", "Timmar", "900"],
        ["Linden AB", "Kostnad", "480 tkr"],
    ]


def test_a_frame_around_text_is_no_table() -> None:
    document = laid_out(f"#rect(width: 100%)[{TEXT}]")
    assert document.tables == ()
    assert document.text == TEXT.strip()


def test_ligatures_are_read_as_their_letters() -> None:
    text = "Offerten är officiell och finansierad."
    assert laid_out(f'#set text(font: "Libertinus Serif")\n{text}').text == text


def refusal(content: bytes) -> DocumentRefused:
    with pytest.raises(DocumentRefused) as caught:
        open_document("document.pdf", content)
    return caught.value


def test_an_encrypted_file_asks_for_a_copy_without_password() -> None:
    assert type(refusal(encrypted())) is LockedDocument


def test_pictures_of_pages_are_refused_and_not_guessed_at() -> None:
    assert type(refusal(page_of_a_picture())) is ScannedDocument


def test_text_that_a_program_guessed_from_a_picture_is_told_as_such() -> None:
    document = open_document("scan.pdf", page_of_a_picture(b"Avtalet omfattar 1200 timmar."))
    assert document.text == "Avtalet omfattar 1200 timmar."
    assert document.pictured == (1,)
    assert laid_out("Avtalet.").pictured == ()


def test_more_pages_than_are_read_are_refused() -> None:
    pages = b" ".join(b"%d 0 R" % number for number in range(3, 503))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    refused = refusal(
        with_objects(
            [
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[%b]/Count 500>>" % pages,
                *[page] * 500,
            ]
        )
    )
    assert type(refused) is TooManyPages
    assert str(PAGES) in refused.detail


def test_a_broken_file_is_refused_as_damaged() -> None:
    assert type(refusal(b"%PDF-1.7\n" + b"x" * 300)) is DamagedDocument
    assert type(refusal(typeset("Avtal")[:200])) is DamagedDocument


def test_what_is_filled_in_on_a_form_is_read_beside_its_label_and_comments_are_not() -> None:
    content = form(
        ("SN 2019/123", "160 695 300 715", b"/F 4"),
        ("2,1 mnkr per år\rvarav 300 tkr avser lokaler", "160 625 330 675", b"/F 4/Ff 4096"),
    )
    assert cells(open_document("form.pdf", content)) == [
        ["Diarienummer:", "SN 2019/123"],
        ["Kostnad:", "2,1 mnkr per år varav 300 tkr avser lokaler"],
    ]


@pytest.mark.parametrize("entries", [b"/F 2", b"/F 32", b"/F 4/Ff 8192"])
def test_a_field_that_is_hidden_or_holds_a_password_is_not_read(entries: bytes) -> None:
    content = form(("SN 2019/123", "160 695 300 715", entries))
    assert "123" not in open_document("form.pdf", content).text


@pytest.mark.parametrize("typographic", ["true", "false"])
def test_a_sign_for_a_note_is_no_part_of_the_figure_before_it(typographic: str) -> None:
    high = f"#super(typographic: {typographic})"
    document = laid_out(f"Nämnden avropar 4 500{high}[1] timmar per år i 120 m{high}[2] yta.")
    assert document.text == "Nämnden avropar 4 500 timmar per år i 120 m² yta."
    start = document.text.index("4 500")
    assert document.words(start, start + 12) == "4 500¹ timmar"


def test_a_paragraph_goes_on_over_the_notes_at_its_page_s_foot() -> None:
    filling = "Behovet har prövats av förvaltningen tillsammans med utförarna. " * 24
    document = laid_out(
        "#set page(height: 8cm, footer: [Eksta kommun])\n"
        f"Nämnden avropar 4 500#footnote[Motsvarar 3 årsarbetare.] timmar. {filling}Det är allt."
    )
    notes = [block for block in document.blocks if block.kind is BlockKind.NOTE]
    assert [(each.number, document.text[each.start : each.end]) for each in notes] == [
        (1, "¹Motsvarar 3 årsarbetare.")
    ]
    (paragraph,) = [each for each in words(document) if each.startswith("Nämnden")]
    assert paragraph.endswith("Det är allt.")
    assert document.place(document.text.index("Det är allt")).page == 2
