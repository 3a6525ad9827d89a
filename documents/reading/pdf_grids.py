"""Lines drawn across and down that meet are a table: its cells, and which reach over others."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.reading.pdf_drawings import Edge

_NEAR = 3.0  # points between lines that are meant as one, and between ends that are meant to meet
_MOST_LINES = 150  # a grid with more lines across or down is no table of a letter


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table's lines: ``xs`` from left to right, ``ys`` from top to bottom.

    ``joined_left`` and ``joined_above`` are the cells, as row and column, without a line between
    them and the one before or over them.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    joined_left: frozenset[tuple[int, int]]
    joined_above: frozenset[tuple[int, int]]

    def holds(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and column that the point lies in, None outside of the table."""
        columns = [at for at, left in enumerate(self.xs[:-1]) if left <= x < self.xs[at + 1]]
        rows = [at for at, top in enumerate(self.ys[:-1]) if self.ys[at + 1] <= y < top]
        return (rows[0], columns[0]) if rows and columns else None


def ruled_tables(edges: Sequence[Edge]) -> list[Ruled]:
    """Tables of at least two columns and two rows, in the order in which they are drawn."""
    tables = []
    for group in _that_meet(edges):
        xs = _lines(group, across=False)
        ys = _lines(group, across=True)[::-1]
        if 2 < len(xs) < _MOST_LINES and 2 < len(ys) < _MOST_LINES:
            tables.append(_ruled(xs, ys, group))
    return tables


def _that_meet(edges: Sequence[Edge]) -> list[list[Edge]]:
    """The lines in groups: each line meets, or lies on, another of its group."""
    groups: list[tuple[list[Edge], _Box]] = []
    for edge in edges:
        box = _Box.of(edge)
        met = [group for group in groups if group[1].meets(box)]
        together = [edge]
        for group in met:
            together += group[0]
            box = box.widened(group[1])
            groups.remove(group)
        groups.append((together, box))
    return [group for group, _ in groups]


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    bottom: float
    right: float
    top: float

    @classmethod
    def of(cls, edge: Edge) -> "_Box":
        if edge.across:
            return cls(edge.start, edge.at, edge.end, edge.at)
        return cls(edge.at, edge.start, edge.at, edge.end)

    def meets(self, other: "_Box") -> bool:
        return (
            self.left <= other.right + _NEAR
            and other.left <= self.right + _NEAR
            and self.bottom <= other.top + _NEAR
            and other.bottom <= self.top + _NEAR
        )

    def widened(self, other: "_Box") -> "_Box":
        return _Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


def _lines(edges: Sequence[Edge], *, across: bool) -> list[float]:
    """Where lines lie, from low to high, those near each other as one."""
    lines: list[float] = []
    for at in sorted(edge.at for edge in edges if edge.across is across):
        if not lines or at - lines[-1] > _NEAR:
            lines.append(at)
    return lines


def _ruled(xs: Sequence[float], ys: Sequence[float], edges: Sequence[Edge]) -> Ruled:
    down = [edge for edge in edges if not edge.across]
    across = [edge for edge in edges if edge.across]
    cells = [(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)]
    middle_y = [(ys[row] + ys[row + 1]) / 2 for row in range(len(ys) - 1)]
    middle_x = [(xs[column] + xs[column + 1]) / 2 for column in range(len(xs) - 1)]
    return Ruled(
        tuple(xs),
        tuple(ys),
        frozenset(
            (row, column)
            for row, column in cells
            if column and not _is_drawn(down, xs[column], middle_y[row])
        ),
        frozenset(
            (row, column)
            for row, column in cells
            if row and not _is_drawn(across, ys[row], middle_x[column])
        ),
    )


def _is_drawn(edges: Sequence[Edge], at: float, along: float) -> bool:
    return any(abs(edge.at - at) <= _NEAR and edge.start <= along <= edge.end for edge in edges)
