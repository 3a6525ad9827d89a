"""A pdf becomes pages of lines and of tables that are drawn with lines."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # ships no types

from documents.reading.limits import LETTERS, PAGES
from documents.reading.page import Grid, GridCell, Line, Page, Spanned
from documents.reading.pdf_drawings import Drawings, drawings_of
from documents.reading.pdf_fields import Fields
from documents.reading.pdf_grids import Ruled, ruled_tables
from documents.reading.pdf_lines import lines_of, written
from documents.reading.pdf_notes import with_notes
from documents.reading.pdf_words import Word, words_of
from documents.refused import (
    DamagedDocument,
    LockedDocument,
    ScannedDocument,
    TooLarge,
    TooManyPages,
)

_LOCKED = {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}


def read_pdf(content: bytes) -> tuple[Page, ...]:
    """Raises a DocumentRefused where it is no pdf with text in it that may be read."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _LOCKED:
            raise LockedDocument("it is encrypted", field="content") from error
        raise DamagedDocument("no pdf can be made out in it", field="content") from error
    try:
        return _pages(document)
    except pypdfium2.PdfiumError as error:
        raise DamagedDocument(f"a page cannot be read: {error}", field="content") from error
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument) -> tuple[Page, ...]:
    fields = Fields(document)
    if len(document) > PAGES:
        raise TooManyPages(f"{len(document)} pages; at most {PAGES} are read", field="content")
    found: list[tuple[list[Word], Drawings]] = []
    letters = 0
    for page in document:
        words = [*words_of(page), *fields.words_of(page)]
        found.append((words, drawings_of(page)))
        page.close()
        letters += sum(len(word.text) + 1 for word in words)
        if letters > LETTERS:
            raise TooLarge(f"more than {LETTERS} letters", field="content")
    if not letters and any(drawings.pictured for _, drawings in found):
        raise ScannedDocument(f"{len(found)} pages hold no text", field="content")
    usual = _usual_size(word for words, _ in found for word in words)
    return tuple(_page(words, drawings, usual) for words, drawings in found)


def _usual_size(words: Iterator[Word]) -> float:
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size, 1)] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _page(words: Sequence[Word], drawings: Drawings, usual: float) -> Page:
    tables = ruled_tables(drawings.edges)
    inside: list[dict[tuple[int, int], list[Word]]] = [{} for _ in tables]
    outside: list[Word] = []
    for word in words:
        middle = (word.left + word.right) / 2, word.base + word.size / 4
        for table, cells in zip(tables, inside, strict=True):
            if (place := table.holds(*middle)) is not None:
                cells.setdefault(_head_of(table, place), []).append(word)
                break
        else:
            outside.append(word)
    lines = lines_of(outside, usual)
    tops = [-line[0].base for line in lines]
    parts: list[tuple[float, Line | Grid]] = [
        *zip(tops, with_notes(written(lines, usual)), strict=True),
        *(
            (-table.ys[0], _grid(table, cells, usual))
            for table, cells in zip(tables, inside, strict=True)
        ),
    ]
    parts.sort(key=lambda part: part[0])
    return Page(tuple(part for _, part in parts), drawings.pictured)


def _head_of(table: Ruled, place: tuple[int, int]) -> tuple[int, int]:
    """The cell that reaches over the place: the one at its upper left."""
    row, column = place
    while (row, column) in table.joined_left:
        column -= 1
    while (row, column) in table.joined_above:
        row -= 1
    return row, column


def _grid(table: Ruled, cells: dict[tuple[int, int], list[Word]], usual: float) -> Grid:
    return Grid(
        tuple(
            tuple(_cell(table, cells, (row, column), usual) for column in range(len(table.xs) - 1))
            for row in range(len(table.ys) - 1)
        )
    )


def _cell(
    table: Ruled, cells: dict[tuple[int, int], list[Word]], place: tuple[int, int], usual: float
) -> GridCell:
    if place in table.joined_left:
        return Spanned.FROM_LEFT
    if place in table.joined_above:
        return Spanned.FROM_ABOVE
    return tuple(written(lines_of(cells.get(place, ()), usual), usual))
