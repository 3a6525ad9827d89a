"""The file's own text with the way back into it, and its lines as the strips that layout moves."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from documents.layout import marks
from documents.layout.heads import header_rows
from documents.layout.repair import is_spaced, is_visible
from documents.layout.strip import CellStrips, RawTable, Row, Rows, Strip
from documents.reading.page import Grid, GridCell, Line, Page, Segment, Spanned


@dataclass(frozen=True, slots=True)
class Source:
    """The file's own text, and where its lines and pages start in it."""

    text: str
    lines: tuple[int, ...]
    pages: tuple[int, ...]


def source_of(pages: Sequence[Page]) -> Source:
    """All lines as they stand, each ended by a line break."""
    texts: list[str] = []
    starts: list[int] = []
    firsts: list[int] = []
    at = 0
    for page in pages:
        firsts.append(len(starts))
        for line in page.lines():
            starts.append(at)
            texts.append(line.text)
            at += len(line.text) + 1
    return Source("".join(f"{text}\n" for text in texts), tuple(starts), tuple(firsts))


def rows_of(pages: Iterable[Page], source: Source) -> list[Rows]:
    """Each page's lines that are not blank, and its drawn tables, from top to bottom."""
    counted = enumerate(source.lines)
    return [[part for each in page.parts if (part := _part(each, counted))] for page in pages]


def _part(part: Line | Grid, counted: Iterator[tuple[int, int]]) -> Row | RawTable:
    if isinstance(part, Line):
        return _row(part, *next(counted))
    rows: list[tuple[CellStrips, ...]] = []
    for row in part.rows:
        cells: list[CellStrips] = []
        for column, cell in enumerate(row):
            cells.append(_cell(cell, cells, rows[-1][column] if rows else (), counted))
        rows.append(tuple(cells))
    return RawTable(
        tuple(rows), header_rows(rows) if part.header_rows is None else part.header_rows
    )


def _cell(
    cell: GridCell, left: list[CellStrips], above: CellStrips, counted: Iterator[tuple[int, int]]
) -> CellStrips:
    """A cell that reaches over others stands in their places, too."""
    if isinstance(cell, Spanned):
        reaches = left[-1:] if cell is Spanned.FROM_LEFT else [above]
        return reaches[0] if reaches else ()
    return tuple(strip for line in cell for strip in _row(line, *next(counted)))


def _row(line: Line, row: int, origin: int) -> Row:
    segments = _with_item_sign(line)
    strips = (_strip(line, segment, row, origin) for segment in segments)
    return tuple(strip for strip in strips if is_visible(strip.text))


def _with_item_sign(line: Line) -> tuple[Segment, ...]:
    """An item's number is set before a gap, but belongs to its text; so do words set apart."""
    if len(line.segments) < 2:
        return line.segments
    if is_spaced(line.text):
        first, last = line.segments[0], line.segments[-1]
        return (Segment(first.start, last.end, first.left, last.right),)
    sign, text, *others = line.segments
    if not marks.item(f"{line.text[sign.start : sign.end]} x")[0]:
        return line.segments
    return (Segment(sign.start, text.end, sign.left, text.right), *others)


def _strip(line: Line, segment: Segment, row: int, origin: int) -> Strip:
    return Strip(
        text=line.text[segment.start : segment.end],
        origin=origin + segment.start,
        left=segment.left,
        right=segment.right,
        row=row,
        above=line.above,
        size=line.size,
        bold=line.bold,
        mark=line.mark,
        number=line.number,
    )
