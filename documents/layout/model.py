"""A laid-out document: text in reading order, what stands as what, and the way back to the file."""

from dataclasses import dataclass
from enum import StrEnum

from documents.layout.trace import Place, Trace


class BlockKind(StrEnum):
    """What a stretch of text stands as on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """A half-open span of ``LaidOut.text``; ``number`` is an item's own, as in "2." or "b)".

    An item's span holds its number too, unless the file counts items without writing it or sets
    it in a column of its own. Letters count from 1, a bullet has no number. A heading's number is
    that of a matter in minutes, as in "§ 45". A note stands after what refers to it, and is none of
    its sentences.
    """

    kind: BlockKind
    start: int
    end: int
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A half-open span of ``LaidOut.text``; an empty cell starts where it ends."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equally many cells, the first ``header_rows`` of them heads.

    In the text the cells of a row are separated by a tab and the rows by a line break; a cell that
    ran over several lines is joined by spaces. A cell that reaches over several places stands in
    each of them with the same span, and once in the text. Each table has a block of its span.
    """

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document's text in reading order: blocks separated by a line break, lines within joined.

    ``name`` is the file's name without folders. Hyphenation, ligatures, soft hyphens and unusual
    spaces are repaired, page heads and feet left out; figures stand as they stood.

    ``pictured`` are the pages, from 1, that a picture covers: a program guessed the text on them,
    or they hold none and nothing was read from them.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    trace: Trace
    pictured: tuple[int, ...] = ()

    def place(self, offset: int) -> Place:
        """Where the character at ``offset`` stands in the file. 0 <= offset < len(text)."""
        return self.trace.place(offset)

    def words(self, start: int, end: int) -> str:
        """The half-open span as it stands in the file, before repair, line breaks included."""
        return self.trace.words(start, end)
