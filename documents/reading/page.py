"""What a reader hands over: pages of lines in the file's order, and tables drawn in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What the file itself says that a line is, by its style or list."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    NOTE = "note"


_SIZES = {0: 1.6, 1: 1.4, 2: 1.2}
_OTHER_SIZE = 1.1


def heading_size(level: int) -> float:
    """The letters' size that headings of a level usually have; a title's level is 0."""
    return _SIZES.get(level, _OTHER_SIZE)


@dataclass(frozen=True, slots=True)
class Segment:
    """A half-open span of a line's text with no wide gap inside, and where it stands across.

    ``left`` and ``right`` are in characters for a text file, in points for a pdf.
    """

    start: int
    end: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in the file; without segments where it is blank.

    ``above`` is the free space over it in lines, ``size`` the letters' size relative to the
    document's usual one. A ``mark`` means that the line is a paragraph of its own, whole.
    """

    text: str
    segments: tuple[Segment, ...]
    above: float = 0.0
    size: float = 1.0
    bold: bool = False
    mark: Mark | None = None
    number: int | None = None


class Spanned(StrEnum):
    """A place in a table that another cell reaches over."""

    FROM_LEFT = "from_left"
    FROM_ABOVE = "from_above"


GridCell = tuple[Line, ...] | Spanned


@dataclass(frozen=True, slots=True)
class Grid:
    """A table drawn in the file: rows of equally many cells, each the lines that stand in it.

    ``header_rows`` is what the file itself says of them, None where it says nothing.
    """

    rows: tuple[tuple[GridCell, ...], ...]
    header_rows: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Lines and tables from top to bottom.

    ``pictured`` where a picture covers the page: without text nothing is read from it, with text
    a program guessed that text from the picture.
    """

    parts: tuple[Line | Grid, ...]
    pictured: bool = False

    def lines(self) -> Iterator[Line]:
        """Every line, those in tables too, in the order in which they are counted."""
        for part in self.parts:
            if isinstance(part, Line):
                yield part
            else:
                cells = (cell for row in part.rows for cell in row)
                yield from (
                    line for cell in cells if not isinstance(cell, Spanned) for line in cell
                )
