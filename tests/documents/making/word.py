"""Word documents from lines of text.

``# `` and ``## `` begin headings, ``1. `` an item that Word numbers (the number is not in the
text), ``- `` a bullet, ``| a | b |`` a row of a table (``<`` joins a cell with the one to its
left, ``^`` with the one above), ``@layout`` a table without lines that only places things,
``@header`` and ``@footer`` what stands on every page (``|`` is a tab), ``@break`` a new page,
``**so**`` bold, ``{br}`` a line break. Any other line is a paragraph.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_BREAK
from docx.table import Table
from docx.text.paragraph import Paragraph

STYLES = {"# ": "Heading 1", "## ": "Heading 2", "1. ": "List Number", "- ": "List Bullet"}
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # a zip tells when its parts were written; ours tell nothing


def docx(source: str) -> bytes:
    """The document's bytes, the same at every making."""
    document = Document()
    lined = True
    for block in _blocks(source):
        if block == ["@layout"]:
            lined = False
        elif block[0].startswith("| "):
            _add_table(document, block, lined=lined)
            lined = True
        else:
            _add_line(document, block[0])
    return _without_times(document)


def _blocks(source: str) -> Iterator[list[str]]:
    """Rows of one table together, every other line by itself; empty lines are left out."""
    rows: list[str] = []
    for line in source.splitlines():
        if line.startswith("| "):
            rows.append(line)
            continue
        if rows:
            yield rows
            rows = []
        if line.strip():
            yield [line]
    if rows:
        yield rows


def _add_line(document: DocumentObject, line: str) -> None:
    word, _, rest = line.partition(" ")
    match word:
        case "@header":
            _write(document.sections[0].header.paragraphs[0], rest.replace("|", "\t"))
        case "@footer":
            _write(document.sections[0].footer.paragraphs[0], rest.replace("|", "\t"))
        case "@break":
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        case _:
            mark = next((mark for mark in STYLES if line.startswith(mark)), "")
            paragraph = document.add_paragraph(style=STYLES.get(mark))
            _write(paragraph, line.removeprefix(mark))


def _write(paragraph: Paragraph, text: str) -> None:
    for index, part in enumerate(re.split(r"\*\*", text)):
        run = paragraph.add_run(part.replace("{br}", "\n"))
        run.bold = True if index % 2 else None


def _add_table(document: DocumentObject, rows: list[str], *, lined: bool) -> None:
    cells = [[cell.strip() for cell in row.strip()[1:-1].split("|")] for row in rows]
    table = document.add_table(len(cells), len(cells[0]), style="Table Grid" if lined else None)
    for row, texts in enumerate(cells):
        for column, text in enumerate(texts):
            _fill(table, row, column, text)


def _fill(table: Table, row: int, column: int, text: str) -> None:
    cell = table.cell(row, column)
    if text == "<":
        table.cell(row, column - 1).merge(cell)
    elif text == "^":
        table.cell(row - 1, column).merge(cell)
    else:
        _write(cell.paragraphs[0], text)


def _without_times(document: DocumentObject) -> bytes:
    saved, kept = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as before, ZipFile(kept, "w", ZIP_DEFLATED) as after:
        for part in before.namelist():
            after.writestr(ZipInfo(part, LONG_AGO), before.read(part), ZIP_DEFLATED)
    return kept.getvalue()
