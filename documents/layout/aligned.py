"""Lines whose words stand in the same columns, one after another, are a table."""

from collections.abc import Iterator
from itertools import pairwise

from documents.layout import headings, marks
from documents.layout.heads import header_rows
from documents.layout.strip import MOST_CELLS, CellStrips, RawTable, Row, Rows, Strip

_ROWS = 2
_FREE_LINES = 2.0  # more space over a line ends the table
_GUTTER = 1.2  # letters across that no line of the table may fill
_LARGER = 1.1  # letters that much larger are not of the table
_LABEL_LETTERS = 45
_FILLED = 3  # lines on end that fill all columns tell where these are
_HEADS = 2  # lines of heads, at most, whose words are looked at one by one

Span = tuple[float, float]
Cells = tuple[CellStrips, ...]


def with_aligned_tables(rows: Rows) -> Rows:
    """The rows with each aligned run taken together."""
    found: Rows = []
    at = 0
    while at < len(rows):
        run, columns = _run(rows, at)
        end = at + max(len(run), 1)
        table = _table(run, columns)
        found += rows[at:end] if table is None else [table]
        at = end
    return found


def _run(rows: Rows, start: int) -> tuple[list[Row], list[Span]]:
    """The lines from ``start`` that leave the same gutters free, and the columns between those."""
    first = rows[start]
    if isinstance(first, RawTable) or not _is_cells(first) or _begins_no_table(first):
        return [], []
    gap = _GUTTER * first[0].letter_width
    run = [first]
    columns = [(strip.left, strip.right) for strip in first]
    for at, row in enumerate(_following(rows, start + 1), start + 1):
        if _is_rule(row):
            run.append(row)
            continue
        if _ends_table(rows, at, run) or len(row) > MOST_CELLS:
            break
        taken = _together(columns, row, gap)
        bridges = len(taken) < len(columns) and _stood_apart(run, columns)
        if len(taken) < 2 or bridges or (len(row) == 1 and not _continues(row, run)):
            break
        columns = taken
        run.append(row)
    whole = len(run)
    while len(run) > 1 and len(run[-1]) == 1 and not _ends_cell(run[-2], run[-1]):
        run.pop()
    return run, columns if len(run) == whole else _columns_of(run, gap)


def _columns_of(run: list[Row], gap: float) -> list[Span]:
    """What follows on a table and is none of it, such as a name, bridges none of its gutters."""
    columns = [(strip.left, strip.right) for strip in run[0]]
    for row in run[1:]:
        columns = columns if _is_rule(row) else _together(columns, row, gap)
    return columns


def _is_cells(row: Row) -> bool:
    return 2 <= len(row) <= MOST_CELLS


def _begins_no_table(row: Row) -> bool:
    """Items of a list can have gaps in them, too."""
    return marks.item(row[0].text)[0] or _is_rule(row) or row[0].text.casefold() == "att"


def _is_matter(row: Row) -> bool:
    """A matter in minutes, with its diary number beside it; a list of such is a table."""
    return marks.paragraph_sign(row[0].text) is not None


def _following(rows: Rows, start: int) -> Iterator[Row]:
    for at in range(start, len(rows)):
        row = rows[at]
        if isinstance(row, RawTable):
            return
        yield row


def _together(columns: list[Span], row: Row, gap: float) -> list[Span]:
    """The columns widened by the row's words; those that it bridges become one."""
    spans = sorted([*columns, *((strip.left, strip.right) for strip in row)])
    merged = [spans[0]]
    for left, right in spans[1:]:
        if left - merged[-1][1] < gap:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _ends_table(rows: Rows, at: int, run: list[Row]) -> bool:
    """Whether the line begins something else: a matter, a section, another table."""
    row = rows[at]
    if isinstance(row, RawTable) or (_is_matter(row) and not _is_matter(run[0])):
        return True
    return len(row) < 2 and (_stands_free(row[0]) or _heads_another(rows, at, run))


def _stands_free(strip: Strip) -> bool:
    return strip.above >= _FREE_LINES or headings.is_known(strip.text)


def _heads_another(rows: Rows, at: int, run: list[Row]) -> bool:
    """A line in bold, of itself, over a line of heads: what stands below figures is new."""
    row, following = rows[at], rows[at + 1] if at + 1 < len(rows) else ()
    if isinstance(row, RawTable) or isinstance(following, RawTable):
        return False
    alone = row[0].bold and row[0].above > 0
    heads = len(following) > 1 and not any(marks.holds_figure(each.text) for each in following)
    return alone and heads and any(marks.holds_figure(each.text) for each in run[-1][1:])


def _stood_apart(run: list[Row], columns: list[Span]) -> bool:
    """Whether the last lines filled every column, so that what bridges two is the next page's."""
    filled = [len(row) == len(columns) for row in run if not _is_rule(row)]
    return len(filled) > _FILLED and all(filled[-_FILLED:])


def _continues(row: Row, run: list[Row]) -> bool:
    """Whether words that nothing stands beside can belong to a cell, or be the label of a group."""
    strip, over = row[0], run[-1][0]
    if strip.size > over.size * _LARGER or headings.is_known(strip.text):
        return False
    return len(strip.text) <= _LABEL_LETTERS or any(
        marks.goes_on(each.text, strip.text) for each in run[-1]
    )


def _ends_cell(before: Row, row: Row) -> bool:
    """A cell's last line stands right under the one that it goes on."""
    return row[0].above < 1 and any(marks.goes_on(each.text, row[0].text) for each in before)


def _table(run: list[Row], columns: list[Span]) -> RawTable | None:
    lines = [row for row in run if not _is_rule(row)]
    columns = _without_loose_words(lines, columns)
    placed = [_cells(row, columns) for row in lines]
    if sum(1 for cells in placed if sum(map(bool, cells)) > 1) < _ROWS:
        return None
    rows = tuple(_joined(placed))
    if len(rows) < _ROWS:
        return None
    return RawTable(rows, header_rows(rows))


def _without_loose_words(lines: list[Row], columns: list[Span]) -> list[Span]:
    """The columns, but for those that a head set wide apart makes out of its own words: small
    ones go on the head before, and a first one that stands over nothing begins the next."""
    heads = {row[0].row for row in lines[:_HEADS]}
    kept: list[Span] = []
    begun = False
    for left, right in columns:
        within = [strip for row in lines for strip in row if left <= strip.left < right]
        of_head = all(strip.row in heads for strip in within)
        rest = begun and bool(within) and marks.starts_small(within[0].text)
        small = of_head and all(marks.starts_small(strip.text) for strip in within)
        if kept and (small or rest):
            kept[-1] = (kept[-1][0], right)
        else:
            kept.append((left, right))
        figures = any(marks.holds_figure(strip.text) for strip in within)
        begun = of_head and not figures and len(kept) > 1
    return kept


def _is_rule(row: Row) -> bool:
    return all(marks.is_rule(strip.text) for strip in row)


def _cells(row: Row, columns: list[Span]) -> Cells:
    return tuple(
        tuple(strip for strip in row if left <= strip.left and strip.right <= right)
        for left, right in columns
    )


def _joined(lines: list[Cells]) -> list[Cells]:
    """Lines of the same row as one: the rest of cells over them, or figures to a label begun."""
    rows: list[Cells] = [lines[0]]
    for before, line in pairwise(lines):
        if _goes_on(before, line) or _is_label_begun(rows[-1], line):
            rows[-1] = tuple((*above, *below) for above, below in zip(rows[-1], line, strict=True))
        else:
            rows.append(line)
    return rows


def _goes_on(before: Cells, line: Cells) -> bool:
    """Whether every word of the line can be the rest of the cell over it."""
    filled = [(over, cell) for over, cell in zip(before, line, strict=True) if cell]
    if not line[0] and not any(marks.holds_figure(cell[0].text) for _, cell in filled):
        return all(over and cell[0].above < 1 for over, cell in filled)
    return not all(line) and all(_is_rest(over, cell) for over, cell in filled)


def _is_label_begun(above: Cells, line: Cells) -> bool:
    """A label that stood alone goes on in front of the row's figures."""
    return not any(above[1:]) and bool(line[0]) and _is_rest(above[0], line[0])


def _is_rest(over: CellStrips, cell: CellStrips) -> bool:
    if not over or cell[0].above >= 1:
        return False
    return marks.goes_on(over[-1].text, cell[0].text)
