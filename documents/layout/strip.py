"""The pieces that layout moves about: a stretch of one line of the file, with where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from documents.layout import marks
from documents.layout.repair import is_visible
from documents.reading.page import Grid, Line, Mark, Page, Segment


@dataclass(frozen=True, slots=True)
class Strip:
    """Part of a line without a wide gap in it. ``origin`` is where it starts in the file's text.

    ``above`` is the free space over it in lines; ``row`` counts the lines of the file, so that
    strips which stand beside each other have the same. ``edge`` is how far right the lines of its
    column go, where it stands in one of two.
    """

    text: str
    origin: int
    left: float
    right: float
    row: int
    above: float = 0.0
    size: float = 1.0
    bold: bool = False
    mark: Mark | None = None
    number: int | None = None
    edge: float | None = None

    @property
    def letter_width(self) -> float:
        """How much a letter takes across, on an average."""
        return (self.right - self.left) / len(self.text)

    def part(self, start: int, end: int) -> "Strip":
        """A half-open part of the text, without space at its ends."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        return replace(
            self,
            text=text,
            origin=self.origin + start,
            left=self.left + start * self.letter_width,
            right=self.left + (start + len(text)) * self.letter_width,
        )


Row = tuple[Strip, ...]
"""What stands on one line of the file, from left to right."""

CellStrips = tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table whose cells are still strips; every row has as many cells."""

    rows: tuple[tuple[CellStrips, ...], ...]
    header_rows: int


Rows = list[Row | RawTable]


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
    rows = tuple(
        tuple(tuple(strip for line in cell for strip in _row(line, *next(counted))) for cell in row)
        for row in part.rows
    )
    return RawTable(rows, 1 if part.header_rows is None else part.header_rows)


def _row(line: Line, row: int, origin: int) -> Row:
    segments = _with_item_sign(line)
    strips = (_strip(line, segment, row, origin) for segment in segments)
    return tuple(strip for strip in strips if is_visible(strip.text))


def _with_item_sign(line: Line) -> tuple[Segment, ...]:
    """An item's number is set before a gap, but belongs to its text."""
    if len(line.segments) < 2:
        return line.segments
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
