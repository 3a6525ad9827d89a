"""Paragraphs and tables of a Word file in reading order; tables that only place text are none."""

from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from documents.reading.page import Grid, GridCell, Line, Spanned
from documents.reading.word_names import child, is_on, named, number, value
from documents.reading.word_paragraphs import Paragraphs, boxes

_PARAGRAPH = named("w:p")
_TABLE = named("w:tbl")
_ROW = named("w:tr")
_CELL = named("w:tc")
_LEFT_OUT = {named("w:del"), named("w:moveFrom"), named("w:sectPr"), named("w:tblPr")}

_LETTERS = 400  # a cell with more holds running text: the table is there to place it
_COLUMNS = 63  # as many as Word allows


class Tables:
    """Reads whatever holds paragraphs and tables: a body, a head, a cell, a text box."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs

    def parts(self, element: BaseOxmlElement) -> Iterator[Line | Grid]:
        """Lines and tables below the element, in order."""
        for each in element.iterchildren():
            if each.tag == _PARAGRAPH:
                yield from self._paragraphs.lines(each)
                for box in boxes(each):
                    yield from self.parts(box)
            elif each.tag == _TABLE:
                yield from self._table(each)
            elif each.tag not in _LEFT_OUT:
                yield from self.parts(each)

    def _table(self, table: BaseOxmlElement) -> Iterator[Line | Grid]:
        rows = [self._row(row) for row in _descend(table, _ROW)]
        grid = Grid(_squared(rows), _header_rows(table))
        if _places_text(grid):
            yield from (line for line in _lines(grid) if line.segments)
        else:
            yield grid

    def _row(self, row: BaseOxmlElement) -> list[GridCell]:
        cells: list[GridCell] = []
        for cell in _descend(row, _CELL):
            merged = child(cell, "w:tcPr", "w:vMerge")
            if merged is not None and value(merged) != "restart":
                cells.append(Spanned.FROM_ABOVE)
            else:
                cells.append(tuple(_lines_of(self.parts(cell))))
            wide = number(child(cell, "w:tcPr", "w:gridSpan"), 1)
            cells += [Spanned.FROM_LEFT] * (min(max(wide, 1), _COLUMNS) - 1)
        return cells


def _descend(element: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    """The rows of a table, or the cells of a row: they can be wrapped in content controls."""
    for each in element.iterchildren():
        if each.tag == tag:
            yield each
        elif each.tag not in _LEFT_OUT and each.tag not in {_PARAGRAPH, _TABLE, _CELL}:
            yield from _descend(each, tag)


def _lines_of(parts: Iterator[Line | Grid]) -> Iterator[Line]:
    for part in parts:
        yield from [part] if isinstance(part, Line) else _lines(part)


def _lines(grid: Grid) -> Iterator[Line]:
    for row in grid.rows:
        yield from (line for cell in row if not isinstance(cell, Spanned) for line in cell)


def _squared(rows: list[list[GridCell]]) -> tuple[tuple[GridCell, ...], ...]:
    """Every row as wide as the widest; the first row has nothing above it to reach down."""
    width = max(map(len, rows), default=0)
    empty: GridCell = ()
    first = [empty if cell is Spanned.FROM_ABOVE else cell for row in rows[:1] for cell in row]
    filled: list[list[GridCell]] = [row for row in [first, *rows[1:]] if row]
    return tuple((*row, *[empty] * (width - len(row))) for row in filled)


def _places_text(grid: Grid) -> bool:
    if not grid.rows or len(grid.rows[0]) < 2:
        return True
    cells = (cell for row in grid.rows for cell in row if not isinstance(cell, Spanned))
    return any(sum(len(line.text) for line in cell) > _LETTERS for cell in cells)


def _header_rows(table: BaseOxmlElement) -> int | None:
    """How many rows Word repeats as heads on each page; most authors do not say."""
    heads = 0
    for row in _descend(table, _ROW):
        if not is_on(child(row, "w:trPr", "w:tblHeader")):
            break
        heads += 1
    return heads or None
