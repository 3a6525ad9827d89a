"""Word files are read as people see them: styles, lists, tables, letterheads, content controls."""

from docx.document import Document as WordDocument

from documents.layout.model import BlockKind
from tests.documents.layout.laying_out import cells, words
from tests.documents.reading.word_files import laid_out, put


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
