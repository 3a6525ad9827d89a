"""Blocks and tables become one text, each character with its way back to the file."""

import re
from array import array
from collections.abc import Callable, Sequence

from documents.layout.kinds import Part, RawBlock
from documents.layout.model import Block, BlockKind, Cell, LaidOut, Table
from documents.layout.repair import SOFT_HYPHEN, Letter, extend, is_whole, letters
from documents.layout.source import Source
from documents.layout.strip import RawTable, Strip
from documents.layout.trace import Trace

_WORD = re.compile(r"\w+(?:-\w+)*")


def written(name: str, parts: Sequence[Part], source: Source) -> LaidOut:
    """The document laid out; ``parts`` in reading order."""
    writer = _Writer(source)
    for part in parts:
        if isinstance(part, RawTable):
            writer.table(part)
        else:
            writer.block(part)
    return writer.laid_out(name)


class _Writer:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._text: list[str] = []
        self._origins = array("I")
        self._blocks: list[Block] = []
        self._tables: list[Table] = []
        self._known = _vocabulary(source.text)

    def block(self, block: RawBlock) -> None:
        start = self._begin("\n")
        if len(block.lines) == 1 and is_whole(block.lines[0].text):
            self._put_whole(block.lines[0])
        else:
            self._put(self._joined(block.lines))
        self._blocks.append(Block(block.kind, start, len(self._text), block.number))

    def table(self, raw: RawTable) -> None:
        start = self._begin("\n")
        rows: list[tuple[Cell, ...]] = []
        written: dict[int, Cell] = {}
        for at, row in enumerate(raw.rows):
            cells: list[Cell] = []
            for column, cell in enumerate(row):
                known = written.get(cell[0].origin) if cell else None
                separator = "" if (at, column) == (0, 0) else "\t" if column else "\n"
                cells.append(known or self._cell(cell, separator))
                if cell:
                    written[cell[0].origin] = cells[-1]
            rows.append(tuple(cells))
        self._tables.append(Table(start, len(self._text), tuple(rows), raw.header_rows))
        self._blocks.append(Block(BlockKind.TABLE, start, len(self._text)))

    def laid_out(self, name: str) -> LaidOut:
        trace = Trace(self._source.text, self._source.lines, self._source.pages, self._origins)
        return LaidOut(name, "".join(self._text), tuple(self._blocks), tuple(self._tables), trace)

    def _cell(self, cell: Sequence[Strip], separator: str) -> Cell:
        if separator:
            self._begin(separator)
        start = len(self._text)
        self._put(self._joined(cell))
        return Cell(start, len(self._text))

    def _begin(self, separator: str) -> int:
        if self._text:
            self._put([(separator, self._origins[-1])])
        return len(self._text)

    def _joined(self, lines: Sequence[Strip]) -> list[Letter]:
        joined: list[Letter] = []
        softly_broken = True
        for line in lines:
            new = letters(line.text, line.origin)
            if softly_broken:
                joined += new
            else:
                extend(joined, new, joined[-1][1] + 1, self._known)
            softly_broken = line.text.endswith(SOFT_HYPHEN)
        return joined

    def _put_whole(self, line: Strip) -> None:
        self._text += line.text
        self._origins.extend(range(line.origin, line.origin + len(line.text)))

    def _put(self, new: Sequence[Letter]) -> None:
        self._text += [letter for letter, _ in new]
        self._origins.fromlist([origin for _, origin in new])


def _vocabulary(text: str) -> Callable[[str], bool]:
    """Tells whether the file holds a word; it is read once a line ends in a hyphen."""
    words: set[str] = set()

    def known(word: str) -> bool:
        if not words:
            words.update(_WORD.findall(text))
        return word in words

    return known
