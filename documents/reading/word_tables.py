"""Paragraphs and tables of a Word file in reading order; tables that only place text are none."""

from collections.abc import Iterable, Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from documents.reading.page import Grid, GridCell, Line, Page, Spanned
from documents.reading.word_names import child, is_on, named, number, value
from documents.reading.word_notes import Notes
from documents.reading.word_paragraphs import Paragraphs, boxes

_PARAGRAPH = named("w:p")
_TABLE = named("w:tbl")
_ROW = named("w:tr")
_CELL = named("w:tc")
_LEFT_OUT = {named("w:del"), named("w:moveFrom"), named("w:sectPr"), named("w:tblPr")}

_LETTERS = 400  # a cell with more holds running text: the table is there to place it
_COLUMNS = 63  # as many as Word allows

_RawCell = tuple[Line | Grid, ...] | Spanned


class Tables:
    """Reads whatever holds paragraphs and tables: a body, a head, a cell, a text box."""

    def __init__(self, paragraphs: Paragraphs, notes: Notes) -> None:
        self._paragraphs = paragraphs
        self._notes = notes

    def parts(self, element: BaseOxmlElement) -> Iterator[Line | Grid]:
        """Lines and tables below the element, in order."""
        return self.parts_among(element.iterchildren())

    def parts_among(self, elements: Iterable[BaseOxmlElement]) -> Iterator[Line | Grid]:
        """The same of some elements of the body."""
        for each in elements:
            if each.tag in (_PARAGRAPH, _TABLE):
                yield from self._inside(each)
                yield from self._notes.referred_to(each)
            elif each.tag not in _LEFT_OUT:
                yield from self.parts(each)

    def _inside(self, element: BaseOxmlElement) -> Iterator[Line | Grid]:
        """What a paragraph or a table holds; their notes follow after the whole."""
        if element.tag == _TABLE:
            yield from self._table(element)
        elif element.tag == _PARAGRAPH:
            yield from self._paragraphs.lines(element)
            for box in boxes(element):
                yield from self._within(box)

    def _within(self, element: BaseOxmlElement) -> Iterator[Line | Grid]:
        for each in element.iterchildren():
            if each.tag in (_PARAGRAPH, _TABLE):
                yield from self._inside(each)
            elif each.tag not in _LEFT_OUT:
                yield from self._within(each)

    def _table(self, table: BaseOxmlElement) -> Iterator[Line | Grid]:
        rows = [self._row(row) for row in _descend(table, _ROW)]
        inside = [part for row in rows for cell in row if isinstance(cell, tuple) for part in cell]
        grid = Grid(_squared([[_lines_in(cell) for cell in row] for row in rows]), _heads(table))
        if any(isinstance(part, Grid) for part in inside) or _places_text(grid):
            yield from (part for part in inside if isinstance(part, Grid) or part.segments)
        else:
            yield grid

    def _row(self, row: BaseOxmlElement) -> list[_RawCell]:
        cells: list[_RawCell] = [()] * _columns(child(row, "w:trPr", "w:gridBefore"), least=0)
        for cell in _descend(row, _CELL):
            if _goes_on(child(cell, "w:tcPr", "w:hMerge")):
                cells.append(Spanned.FROM_LEFT)
            elif _goes_on(child(cell, "w:tcPr", "w:vMerge")):
                cells.append(Spanned.FROM_ABOVE)
            else:
                cells.append(tuple(self._within(cell)))
            wide = _columns(child(cell, "w:tcPr", "w:gridSpan"), least=1)
            cells += [Spanned.FROM_LEFT] * (wide - 1)
        return cells


def _goes_on(merged: BaseOxmlElement | None) -> bool:
    return merged is not None and value(merged) != "restart"


def _columns(stated: BaseOxmlElement | None, *, least: int) -> int:
    return min(max(number(stated, least), least), _COLUMNS)


def _descend(element: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    """The rows of a table, or the cells of a row: they can be wrapped in content controls."""
    for each in element.iterchildren():
        if each.tag == tag:
            yield each
        elif each.tag not in _LEFT_OUT and each.tag not in {_PARAGRAPH, _TABLE, _CELL}:
            yield from _descend(each, tag)


def _lines_in(cell: _RawCell) -> GridCell:
    if isinstance(cell, Spanned):
        return cell
    return tuple(line for part in cell for line in Page((part,)).lines())


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


def _heads(table: BaseOxmlElement) -> int | None:
    """How many rows Word repeats as heads on each page; most authors do not say."""
    heads = 0
    for row in _descend(table, _ROW):
        if not is_on(child(row, "w:trPr", "w:tblHeader")):
            break
        heads += 1
    return heads or None
