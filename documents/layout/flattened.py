"""Tables that lost their columns on the way into text: heads, then labels with their figures.

Programs that take the text out of a pdf give a table as its words in order. It can be set up
again where that is possible in one way only: each label is followed by equally many figures, and
the heads are one more than those. Where it is not, the words stay as they are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from documents.layout import headings
from documents.layout.figure_runs import Figures, figures_in, is_only_years, ways
from documents.layout.strip import CellStrips, RawTable, Row, Rows, Strip

_LETTERS = 60  # a table's lines are shorter, its words being set in narrow cells
_MOST_COLUMNS = 9
_ALSO_HEADS_OF_COLUMNS = re.compile(
    r"kostnad(?:er)?|volym(?:er)?|pris(?:er)?|budget|omfattning|ersättning|behov|option(?:er)?"
    r"|avtalstid",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the stretch looked at."""

    strip: Strip
    start: int
    end: int

    @property
    def text(self) -> str:
        """The word as it stands in the file."""
        return self.strip.text[self.start : self.end]

    @property
    def begins_line(self) -> bool:
        """Whether it is the first of its line."""
        return self.start == 0


def with_flattened_tables(rows: Rows) -> Rows:
    """The rows with each flattened table set up again."""
    found: Rows = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and _can_be_in_table(rows[end]):
            end += 1
        found += _set_up([row for row in rows[at:end] if not isinstance(row, RawTable)])
        found += rows[end : end + 1]
        at = end + 1
    return found


def _can_be_in_table(row: Row | RawTable) -> bool:
    if isinstance(row, RawTable) or row[0].mark is not None:
        return False
    text = " ".join(strip.text for strip in row)
    if headings.is_known(text) and not _ALSO_HEADS_OF_COLUMNS.fullmatch(text):
        return False
    return len(text) <= _LETTERS and not text.endswith((".", ";"))


def _set_up(rows: Sequence[Row]) -> Rows:
    words = [
        Word(strip, each.start(), each.end())
        for row in rows
        for strip in row
        for each in _WORD.finditer(strip.text)
    ]
    figures = [each for each in figures_in([word.text for word in words]) if len(each) > 1]
    figures = [each for each in figures if not is_only_years(each)]
    if len(figures) < 2:
        return list(rows)
    start = _after_introduction(words, figures[0].start)
    table = _with_heads(words, start, figures) or _without_heads(words, figures)
    return list(rows) if table is None else _put_in(rows, words, table)


def _after_introduction(words: Sequence[Word], end: int) -> int:
    """Where the heads begin: after a sentence that ends in a colon, the first label's apart."""
    colons = [at for at in range(end - 1) if words[at].text.endswith(":")]
    return colons[-1] + 1 if colons else 0


@dataclass(frozen=True, slots=True)
class _Found:
    """The table, and the half-open span of the words that it took."""

    table: RawTable
    start: int
    end: int


def _with_heads(words: Sequence[Word], start: int, figures: Sequence[Figures]) -> _Found | None:
    groups = _capital_groups(words, start, figures[0].start)
    for columns in range(2, _MOST_COLUMNS):
        if len(groups) < columns + 2:
            return None
        label = groups[columns + 1][0]
        body = _body(words, label, figures, columns)
        if body is not None and words[label].begins_line:
            head = tuple(_cell(words[a:b]) for a, b in groups[: columns + 1])
            return _Found(RawTable((head, *body), 1), start, figures[-1].end)
    return None


def _without_heads(words: Sequence[Word], figures: Sequence[Figures]) -> _Found | None:
    label = figures[0].start
    while label > 0 and not (words[label].begins_line and words[label].strip.above >= 1):
        label -= 1
    if label == figures[0].start:
        return None
    fitting = [columns for columns in range(2, _MOST_COLUMNS) if ways(figures[0], columns)]
    if len(fitting) != 1 or any(len(ways(run, 1)) for run in figures):
        return None
    body = _body(words, label, figures, fitting[0])
    return None if body is None else _Found(RawTable(body, 0), label, figures[-1].end)


def _capital_groups(words: Sequence[Word], start: int, end: int) -> list[tuple[int, int]]:
    """Half-open spans that begin with a capital: heads begin so, and go on in small letters."""
    starts = [at for at in range(start, end) if words[at].text[0].isupper()]
    if not starts or starts[0] != start:
        return []
    return list(zip(starts, [*starts[1:], end], strict=True))


def _body(
    words: Sequence[Word], label: int, figures: Sequence[Figures], columns: int
) -> tuple[tuple[CellStrips, ...], ...] | None:
    """A row for each label; None where some label's figures fit the columns in no or two ways."""
    rows: list[tuple[CellStrips, ...]] = []
    for run in figures:
        fitting = ways(run, columns)
        if len(fitting) != 1 or label >= run.start or not words[label].text[0].isupper():
            return None
        name = _cell(words[label : run.start])
        rows.append((name, *(_cell(words[a:b]) for a, b in fitting[0])))
        label = run.end
    return tuple(rows)


def _cell(words: Sequence[Word]) -> CellStrips:
    """The words as strips, one for each line that they stand on."""
    lines = [list(line) for _, line in groupby(words, key=lambda word: word.strip)]
    return tuple(line[0].strip.part(line[0].start, line[-1].end) for line in lines)


def _put_in(rows: Sequence[Row], words: Sequence[Word], found: _Found) -> Rows:
    """The table between the rows above and below it; half rows are left over at neither end."""
    first, last = words[found.start], words[found.end - 1]
    if not first.begins_line or last.end != len(last.strip.text):
        return list(rows)
    above = [row for row in rows if row[0].row < first.strip.row]
    below = [row for row in rows if row[0].row > last.strip.row]
    return [*above, found.table, *below]
