"""Lines with tabs or pipes in them, one after another, are a table: a cell between each two."""

from documents.layout import marks
from documents.layout.heads import header_rows
from documents.layout.source import Source
from documents.layout.strip import MOST_CELLS, CellStrips, RawTable, Row, Rows

_ROWS = 2
_SIGNS = ("|", "\t")


def with_tabbed_tables(rows: Rows, source: Source) -> Rows:
    """The rows with each run of lines that have the same sign between cells taken as a table."""
    found: Rows = []
    run: list[Row] = []
    sign = ""
    for row in rows:
        if run and _is_rule(row):
            continue
        parted = "" if isinstance(row, RawTable) else _parted_by(row, source)
        if parted != sign:
            found += _table(run, source, sign)
            run, sign = [], parted
        if isinstance(row, RawTable) or not parted:
            found.append(row)
        else:
            run.append(row)
    return found + _table(run, source, sign)


def _is_rule(row: Row | RawTable) -> bool:
    """A line drawn between head and body."""
    return not isinstance(row, RawTable) and all(marks.is_rule(strip.text) for strip in row)


def _parted_by(row: Row, source: Source) -> str:
    """The sign between its cells; none where it is no row of a table."""
    if not 2 <= len(row) <= MOST_CELLS or marks.item(row[0].text)[0]:
        return ""
    between = source.text[row[0].origin : row[-1].origin]
    return next((sign for sign in _SIGNS if sign in between), "")


def _table(run: list[Row], source: Source, sign: str) -> Rows:
    if len(run) < _ROWS:
        return list(run)
    placed = [_cells(row, source, sign) for row in run]
    columns = sorted({column for cells in placed for column in cells})
    rows = tuple(tuple(cells.get(column, ()) for column in columns) for cells in placed)
    return [RawTable(rows, header_rows(rows))]


def _cells(row: Row, source: Source, sign: str) -> dict[int, CellStrips]:
    start = source.lines[row[0].row]
    cells: dict[int, CellStrips] = {}
    for strip in row:
        column = source.text.count(sign, start, strip.origin)
        cells[column] = (*cells.get(column, ()), strip)
    return cells
