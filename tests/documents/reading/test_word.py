"""Word files are read as people see them: styles, lists, tables, letterheads, content controls."""

import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from documents.layout.model import BlockKind
from documents.opening import open_document
from tests.documents.layout.laying_out import cells, words
from tests.documents.reading.word_files import laid_out, put, with_notes, word_file


def letter(document: WordDocument) -> None:
    document.sections[0].header.paragraphs[0].text = "Eksta kommun\tDnr VON 2025/118"
    document.sections[0].footer.paragraphs[0].text = "Box 12, Eksta"
    document.add_heading("Option om hemtjänst, Solgläntan AB", 0)
    document.add_heading("Förslag till beslut", 1)
    document.add_paragraph("Optionen utlöses.", style="List Number")
    document.add_paragraph("Chefen får teckna avtal.", style="List Number")
    document.add_paragraph("Utan nummer", style="List Bullet")
    heading = document.add_paragraph()
    heading.add_run("Bakgrund till förslaget").bold = True
    document.add_paragraph("Nämnden har avtal med Solgläntan AB.")


def test_styles_and_lists_tell_title_headings_and_items() -> None:
    document = laid_out(letter)
    assert words(document, BlockKind.TITLE) == ["Option om hemtjänst, Solgläntan AB"]
    assert words(document, BlockKind.HEADING) == ["Förslag till beslut", "Bakgrund till förslaget"]
    assert [
        (block.number, document.text[block.start : block.end])
        for block in document.blocks
        if block.kind is BlockKind.ITEM
    ] == [(1, "Optionen utlöses."), (2, "Chefen får teckna avtal."), (None, "Utan nummer")]


def test_the_letterhead_comes_first_and_the_foot_last() -> None:
    document = laid_out(letter)
    assert document.text.startswith("Eksta kommun\nDnr VON 2025/118\n")
    assert document.text.endswith("\nBox 12, Eksta")


def test_a_table_keeps_cells_that_reach_over_others() -> None:
    def write(document: WordDocument) -> None:
        table = document.add_table(rows=3, cols=3)
        table.cell(0, 1).merge(table.cell(0, 2)).text = "2025"
        table.cell(1, 0).merge(table.cell(2, 0)).text = "Solgläntan\nAB"
        table.cell(1, 1).text, table.cell(1, 2).text = "Timmar", "1 200"
        table.cell(2, 1).text, table.cell(2, 2).text = "Kostnad", "640 tkr"

    document = laid_out(write)
    assert cells(document) == [
        ["", "2025", "2025"],
        ["Solgläntan AB", "Timmar", "1 200"],
        ["Solgläntan AB", "Kostnad", "640 tkr"],
    ]
    assert document.text.count("Solgläntan") == 1


def test_a_table_that_only_places_text_is_read_as_text() -> None:
    def write(document: WordDocument) -> None:
        table = document.add_table(rows=1, cols=2)
        table.cell(0, 0).text = "Handläggare"
        table.cell(0, 1).text = "Bakgrund\n" + "Nämnden har flera avtal. " * 20

    document = laid_out(write)
    assert document.tables == ()
    assert words(document)[:2] == ["Handläggare", "Bakgrund"]


def test_what_stands_in_content_controls_is_read() -> None:
    def write(document: WordDocument) -> None:
        put(
            document,
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>Datum 2025-03-04</w:t></w:r></w:p>"
            "</w:sdtContent></w:sdt>",
        )

    assert laid_out(write).text == "Datum 2025-03-04"


def test_a_deletion_that_is_tracked_is_left_out_and_an_insertion_counts() -> None:
    def write(document: WordDocument) -> None:
        put(
            document,
            "<w:p><w:r><w:t>Kostnaden är </w:t></w:r>"
            '<w:del w:id="1" w:author="x"><w:r><w:delText>600</w:delText></w:r></w:del>'
            '<w:ins w:id="2" w:author="x"><w:r><w:t>640</w:t></w:r></w:ins>'
            "<w:r><w:t> tkr.</w:t></w:r></w:p>",
        )

    assert laid_out(write).text == "Kostnaden är 640 tkr."


def test_text_in_a_box_is_read_once() -> None:
    def write(document: WordDocument) -> None:
        box = "<w:txbxContent><w:p><w:r><w:t>Dnr 2025/7</w:t></w:r></w:p></w:txbxContent>"
        put(
            document,
            "<w:p><w:r><mc:AlternateContent"
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
            "</mc:AlternateContent><w:t>Till nämnden</w:t></w:r></w:p>",
        )

    assert laid_out(write).text == "Till nämnden\nDnr 2025/7"


def test_word_s_own_hyphens_and_breaks_are_read() -> None:
    def write(document: WordDocument) -> None:
        put(
            document,
            "<w:p><w:r><w:t>Från 2025</w:t><w:noBreakHyphen/><w:t>01</w:t><w:noBreakHyphen/>"
            "<w:t>01 ges boende</w:t><w:softHyphen/><w:t>stöd</w:t><w:br/><w:t>av utföraren.</w:t>"
            "<w:br/><w:t>Stiftelsen Linden</w:t></w:r></w:p>",
        )

    assert words(laid_out(write)) == [
        "Från 2025-01-01 ges boendestöd av utföraren.",
        "Stiftelsen Linden",
    ]


def test_a_place_counts_paragraphs_as_lines() -> None:
    document = laid_out(letter)
    place = document.place(document.text.index("Optionen utlöses"))
    assert (place.page, place.line, place.column) == (1, 4, 0)


REFERRED = '<w:p><w:r><w:t>Avropet är 4 500</w:t></w:r><w:r><w:{0}Reference w:id="2"/></w:r>'


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_stands_after_the_paragraph_that_refers_to_it(kind: str) -> None:
    def write(document: WordDocument) -> None:
        put(document, REFERRED.format(kind) + "<w:r><w:t> timmar.</w:t></w:r></w:p>")
        document.add_paragraph("Nästa stycke.")

    content = with_notes(
        word_file(write), kind, {"2": "Varav 500 i reserv.", "3": "Utan hänvisning"}
    )
    document = open_document("letter.docx", content)
    assert words(document) == ["Avropet är 4 500 timmar.", "Varav 500 i reserv.", "Nästa stycke."]
    assert [each.number for each in document.blocks if each.kind is BlockKind.NOTE] == [1]


def test_a_note_to_a_cell_stands_after_the_table() -> None:
    def write(document: WordDocument) -> None:
        table = document.add_table(rows=2, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Utförare", "Timmar"
        table.cell(1, 0).text = "Solgläntan AB"
        cell = REFERRED.format("footnote").replace("Avropet är ", "") + "</w:p>"
        table.cell(1, 1)._element.append(parse_xml(cell.replace(">", f" {nsdecls('w')}>", 1)))

    document = open_document(
        "letter.docx", with_notes(word_file(write), "footnote", {"2": "Beräknat."})
    )
    assert cells(document) == [["Utförare", "Timmar"], ["Solgläntan AB", "4 500"]]
    assert words(document)[-1] == "Beräknat."


def test_a_figure_set_high_is_no_part_of_the_figure_before_it() -> None:
    def write(document: WordDocument) -> None:
        paragraph = document.add_paragraph("Avropet är 4 500")
        paragraph.add_run("1").font.superscript = True
        paragraph.add_run(" timmar i 120 m")
        paragraph.add_run("2").font.superscript = True

    assert laid_out(write).text == "Avropet är 4 500 timmar i 120 m²"


def test_the_head_of_an_attachment_stands_where_it_begins_and_each_head_once() -> None:
    def write(document: WordDocument) -> None:
        first = document.sections[0]
        first.different_first_page_header_footer = True
        first.first_page_header.paragraphs[0].text = "Dnr VON 2025/118"
        first.header.paragraphs[0].text = "Eksta kommun"
        document.add_paragraph("Skrivelsen.")
        second = document.add_section()
        second.header.is_linked_to_previous = False
        second.different_first_page_header_footer = False
        second.header.paragraphs[0].text = "Bilaga 1"
        document.add_paragraph("Kalkylen.")
        third = document.add_section()
        third.header.is_linked_to_previous = False
        third.header.paragraphs[0].text = "Eksta kommun"
        document.add_paragraph("Slutet.")

    assert laid_out(write).text.split("\n") == [
        *("Dnr VON 2025/118", "Eksta kommun", "Skrivelsen."),
        *("Bilaga 1", "Kalkylen.", "Slutet."),
    ]


def test_a_table_within_a_table_keeps_its_cells() -> None:
    def write(document: WordDocument) -> None:
        outer = document.add_table(rows=1, cols=2)
        outer.cell(0, 0).text = "Volymer"
        inner = outer.cell(0, 1).add_table(rows=2, cols=2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "Utförare", "Timmar"
        inner.cell(1, 0).text, inner.cell(1, 1).text = "Solgläntan AB", "4 500"

    document = laid_out(write)
    assert words(document)[0] == "Volymer"
    assert cells(document) == [["Utförare", "Timmar"], ["Solgläntan AB", "4 500"]]


def test_a_row_that_begins_further_in_stands_under_its_own_columns() -> None:
    def write(document: WordDocument) -> None:
        table = document.add_table(rows=2, cols=3)
        for column, text in enumerate(["Utförare", "2025", "2026"]):
            table.cell(0, column).text = text
        row = table.rows[1]._tr
        row.remove(table.cell(1, 0)._tc)
        before = parse_xml(f'<w:trPr {nsdecls("w")}><w:gridBefore w:val="1"/></w:trPr>')
        row.insert(0, before)
        table.rows[1].cells[0].text, table.rows[1].cells[1].text = "900", "1 200"

    assert cells(laid_out(write)) == [["Utförare", "2025", "2026"], ["", "900", "1 200"]]
