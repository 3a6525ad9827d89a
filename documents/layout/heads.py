"""Which rows of a table are heads: those before the first row with a figure in it."""

from collections.abc import Sequence

from documents.layout import marks
from documents.layout.strip import CellStrips

_MOST = 2  # rows of heads: figures that come later stand in a list of labels by chance


def header_rows(rows: Sequence[Sequence[CellStrips]]) -> int:
    """0 where the first row holds figures already, or no row does and the first is like the rest.

    Years are no figures here: heads hold them.
    """
    for at, row in enumerate(rows):
        if any(_holds_figure(cell) for cell in row[1:]):
            return at if at <= _MOST else 0
    return 1 if len(rows) > 1 and len(rows[0]) > 2 and all(rows[0]) else 0


def _holds_figure(cell: CellStrips) -> bool:
    return marks.holds_figure(" ".join(strip.text for strip in cell))
