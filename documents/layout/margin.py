"""A letter's facts in the margin, to the left of its text, are read before the text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.layout import marks
from documents.layout.strip import RawTable, Row, Rows, Strip

_LETTERS = 45  # a line of the text beside is longer than that
_LONGEST = 40  # and one in the margin no longer than that
_LINES = 3  # of text beside it, at least; and of the margin with nothing beside them
_LABELS = 2  # that tell what the margin holds
_FREE = 6  # lines with nothing beside them end it: what stands below is a foot or a list


def with_margin_first(rows: Rows) -> Rows:
    """The rows with a stretch of facts in the margin set out before the text that it accompanies.

    Labels that hang before their own text share its lines, and stay beside it.
    """
    edge = _text_edge(rows)
    found: Rows = []
    at = 0
    while at < len(rows):
        end = _end(rows, at, edge) if edge is not None else at
        stretch = [row for row in rows[at:end] if not isinstance(row, RawTable)]
        if edge is not None and _is_margin(stretch, edge):
            found += _set_out(stretch, edge)
            at = end
        else:
            found.append(rows[at])
            at += 1
    return found


def _text_edge(rows: Rows) -> float | None:
    """Where most long lines begin; None where none is long."""
    lefts = Counter(
        round(strip.left)
        for row in rows
        if not isinstance(row, RawTable)
        for strip in row
        if len(strip.text) >= _LETTERS
    )
    return lefts.most_common(1)[0][0] - 1.0 if lefts else None


def _end(rows: Rows, start: int, edge: float) -> int:
    """Behind the last row with words in the margin, of those that none reaches over from there."""
    end = start
    for at in range(start, len(rows)):
        row = rows[at]
        if isinstance(row, RawTable) or not _keeps_apart(row, edge):
            break
        if (at == start and not _aside(row, edge)) or at - end > _FREE:
            break
        end = at + 1 if _aside(row, edge) else end
    return end


def _keeps_apart(row: Row, edge: float) -> bool:
    aside = _aside(row, edge)
    return len(aside) < 2 and all(
        strip.right < edge - strip.letter_width and len(strip.text) <= _LONGEST for strip in aside
    )


def _aside(row: Row, edge: float) -> Row:
    return tuple(strip for strip in row if strip.left < edge)


def _is_margin(rows: Sequence[Row], edge: float) -> bool:
    alone = sum(1 for row in rows if _aside(row, edge) == row)
    labels = sum(1 for row in rows for strip in _aside(row, edge) if marks.is_label(strip.text))
    text = sum(
        1 for row in rows for strip in row if strip.left >= edge and len(strip.text) >= _LETTERS
    )
    return alone >= _LINES and labels >= _LABELS and text >= _LINES


def _set_out(rows: Sequence[Row], edge: float) -> Iterator[Row]:
    aside = [strip for row in rows for strip in _aside(row, edge)]
    width = max(strip.right for strip in aside)
    yield from ((replace(strip, edge=width),) for strip in aside)
    for row in rows:
        beside = tuple(_measured(strip) for strip in row if strip.left >= edge)
        if beside:
            yield beside


def _measured(strip: Strip) -> Strip:
    """The margin's lines and letters are smaller; a line of the text that one stands beside was
    measured by them."""
    free = strip.above if strip.above >= 1 else 0.0
    return replace(strip, size=max(strip.size, 1.0), above=free)
