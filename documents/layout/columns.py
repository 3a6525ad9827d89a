"""Two columns of running text beside each other are read one after the other."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from statistics import median

from documents.layout.strip import RawTable, Row, Rows

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
        if _is_running_text(beside, gutter):
            beside = [*_headings_over(ordered, gutter), *beside]
            ordered += _set_out(beside, gutter)
        else:
            ordered += rows[at:end]
        at = end
    return ordered


def _stretch(rows: Rows, start: int) -> tuple[int, float]:
    """How far two columns go that begin at ``start``, and where the gutter between them is."""
    first = rows[start]
    if isinstance(first, RawTable) or len(first) < 2 or not _are_lines_of_text(first):
        return start + 1, 0.0
    low, high = _widest_gap(first)
    end = start + 1
    while end < len(rows) and (narrowed := _narrowed(rows[end], low, high)) is not None:
        low, high = narrowed
        end += 1
    return _without_what_follows(rows, start, end), (low + high) / 2


def _are_lines_of_text(row: Row) -> bool:
    low, high = _widest_gap(row)
    sides = (
        [strip for strip in row if strip.right <= low],
        [strip for strip in row if strip.left >= high],
    )
    return all(sum(len(strip.text) for strip in side) >= _LETTERS for side in sides)


def _widest_gap(row: Row) -> tuple[float, float]:
    gaps = [(left.right, right.left) for left, right in pairwise(row)]
    return max(gaps, key=lambda gap: gap[1] - gap[0])


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
    if isinstance(row, RawTable):
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


def _headings_over(ordered: Rows, gutter: float) -> list[Row]:
    """Takes off the end what stands beside the columns' first lines, as a heading in one does."""
    over: list[Row] = []
    while ordered and _is_heading_beside_text(ordered[-1], gutter):
        over[:0] = [row for row in ordered[-1:] if not isinstance(row, RawTable)]
        ordered.pop()
    return over


def _is_heading_beside_text(row: Row | RawTable, gutter: float) -> bool:
    if isinstance(row, RawTable) or len(row) != 2:
        return False
    left, right = row
    longest = max(len(left.text), len(right.text))
    return left.right <= gutter <= right.left and longest >= _LETTERS


def _is_running_text(rows: list[Row], gutter: float) -> bool:
    sides = [_sides(row, gutter) for row in rows]
    both = [(left, right) for left, right in sides if left and right]
    if len(both) < _ROWS:
        return False
    return _fills([left for left, _ in both]) and _fills([right for _, right in both])


def _sides(row: Row, gutter: float) -> tuple[Row, Row]:
    return (
        tuple(strip for strip in row if strip.right <= gutter),
        tuple(strip for strip in row if strip.right > gutter),
    )


def _fills(column: list[Row]) -> bool:
    width = max(row[-1].right for row in column) - min(row[0].left for row in column)
    filled = median((row[-1].right - row[0].left) / width for row in column)
    letters = median(sum(len(strip.text) for strip in row) for row in column)
    return filled >= _FILLED and letters >= _LETTERS


def _set_out(rows: list[Row], gutter: float) -> Iterator[Row]:
    sides = [_sides(row, gutter) for row in rows]
    for column in ([left for left, _ in sides if left], [right for _, right in sides if right]):
        edge = max(row[-1].right for row in column)
        yield from (tuple(replace(strip, edge=edge) for strip in row) for row in column)
