"""Two columns of running text beside each other are read one after the other."""

from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from documents.layout.strip import RawTable, Row, Rows, Strip

_ROWS = 5  # fewer lines beside each other are a letterhead or a table
_LETTERS = 18  # a cell is shorter than a line of a column
_FILLED = 0.7  # the share of a column's width that its lines fill, in the median


def in_reading_order(rows: Rows) -> Rows:
    """The rows with each stretch of two columns set out as its left, then its right column."""
    ordered: Rows = []
    at = 0
    while at < len(rows):
        end, gutter = _stretch(rows, at)
        beside = [row for row in rows[at:end] if not isinstance(row, RawTable)]
        ordered += _set_out(beside, gutter) if _is_running_text(beside, gutter) else rows[at:end]
        at = end
    return ordered


def _stretch(rows: Rows, start: int) -> tuple[int, float]:
    """How far two columns go that begin at ``start``, and where the gutter between them is."""
    first = rows[start]
    if isinstance(first, RawTable) or len(first) != 2:
        return start + 1, 0.0
    low, high = first[0].right, first[1].left
    end = start + 1
    while end < len(rows) and (narrowed := _narrowed(rows[end], low, high)) is not None:
        low, high = narrowed
        end += 1
    return _without_what_follows(rows, start, end), (low + high) / 2


def _without_what_follows(rows: Rows, start: int, end: int) -> int:
    """The end of the columns: lines after a space that nothing stands beside follow on them."""
    beside = [isinstance(row, RawTable) or len(row) > 1 for row in rows[start:end]]
    after = start + len(beside) - beside[::-1].index(True)
    while after < end and not _stands_free(rows[after]):
        after += 1
    return after


def _stands_free(row: Row | RawTable) -> bool:
    return not isinstance(row, RawTable) and row[0].above >= 1


def _narrowed(row: Row | RawTable, low: float, high: float) -> tuple[float, float] | None:
    """The free stretch across that is left when the row stands beside it; None when none is."""
    if isinstance(row, RawTable) or len(row) > 2:
        return None
    middle = (low + high) / 2
    for strip in row:
        if strip.left < middle < strip.right:
            return None
        if strip.right <= middle:
            low = max(low, strip.right)
        else:
            high = min(high, strip.left)
    return (low, high) if low < high else None


def _is_running_text(rows: list[Row], gutter: float) -> bool:
    both = [row for row in rows if len(row) == 2]
    if len(both) < _ROWS:
        return False
    left = [row[0] for row in both]
    right = [row[1] for row in both]
    return all(_fills(column) for column in (left, right)) and all(
        strip.right <= gutter or strip.left >= gutter for row in rows for strip in row
    )


def _fills(column: list[Strip]) -> bool:
    width = max(strip.right for strip in column) - min(strip.left for strip in column)
    filled = median((strip.right - strip.left) / width for strip in column)
    return filled >= _FILLED and median(len(strip.text) for strip in column) >= _LETTERS


def _set_out(rows: list[Row], gutter: float) -> Iterator[Row]:
    strips = [strip for row in rows for strip in row]
    for column in (
        [strip for strip in strips if strip.right <= gutter],
        [strip for strip in strips if strip.right > gutter],
    ):
        edge = max(strip.right for strip in column)
        yield from ((replace(strip, edge=edge),) for strip in column)
