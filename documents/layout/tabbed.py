"""Lines with tabs in them, one after another, are a table: a cell between each two tabs."""

from documents.layout import marks
from documents.layout.heads import header_rows
from documents.layout.source import Source
from documents.layout.strip import CellStrips, RawTable, Row, Rows

_ROWS = 2


def with_tabbed_tables(rows: Rows, source: Source) -> Rows:
    """The rows with each run of tabbed lines taken together as a table."""
    found: Rows = []
    run: list[Row] = []
    for row in rows:
        if not isinstance(row, RawTable) and _is_tabbed(row, source):
            run.append(row)
            continue
        found += _table(run, source)
        run = []
        found.append(row)
    return found + _table(run, source)


def _is_tabbed(row: Row, source: Source) -> bool:
    if len(row) < 2 or marks.item(row[0].text)[0]:
        return False
    return "\t" in source.text[row[0].origin : row[-1].origin]


def _table(run: list[Row], source: Source) -> Rows:
    if len(run) < _ROWS:
        return list(run)
    placed = [_cells(row, source) for row in run]
    columns = sorted({column for cells in placed for column in cells})
    rows = tuple(tuple(cells.get(column, ()) for column in columns) for cells in placed)
    return [RawTable(rows, header_rows(rows))]


def _cells(row: Row, source: Source) -> dict[int, CellStrips]:
    start = source.lines[row[0].row]
    cells: dict[int, CellStrips] = {}
    for strip in row:
        column = source.text.count("\t", start, strip.origin)
        cells[column] = (*cells.get(column, ()), strip)
    return cells
