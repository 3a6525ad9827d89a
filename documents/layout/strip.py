"""The pieces that layout moves about: a stretch of one line of the file, with where it stands."""

from dataclasses import dataclass, replace

from documents.reading.page import Mark


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

MOST_CELLS = 60
"""A line with more pieces than that is no row of a table that anybody reads."""

CellStrips = tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table whose cells are still strips; every row has as many cells."""

    rows: tuple[tuple[CellStrips, ...], ...]
    header_rows: int


Rows = list[Row | RawTable]
