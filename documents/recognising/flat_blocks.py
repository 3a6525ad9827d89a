"""A document's blocks without tables that only set words in places: forms, lists, signatures."""

import re
from collections.abc import Iterator

from documents.layout.model import Block, BlockKind, Cell, LaidOut, Table
from documents.recognising.columns import heads_figures
from documents.recognising.forms.phrase import Phrase

_NUMBER = re.compile(r"(?:(?P<digits>\d{1,2})|[a-z]|att)[.)]?")
_LATE_LABEL = Phrase(
    r"(?<=\S )(?:förslag till beslut|förvaltningens förslag(?: till beslut)?|beslut|expedieras"
    r"|skickas till|meddelas|kopia till):\s",
    re.IGNORECASE,
)


def flat_blocks(laid_out: LaidOut) -> Iterator[Block]:
    """Tables of figures stay; of others each cell, row or column is a block of its own."""
    tables = {table.start: table for table in laid_out.tables}
    for block in laid_out.blocks:
        table = tables.get(block.start)
        if block.kind is BlockKind.NOTE:
            yield block
        elif block.kind is not BlockKind.TABLE or table is None:
            yield from _parted(laid_out, block)
        elif heads_figures(laid_out, table):
            yield block
        else:
            for cell in _cells(laid_out, table):
                yield from _parted(laid_out, cell)


def _parted(laid_out: LaidOut, block: Block) -> Iterator[Block]:
    """An item of an agenda may go on to its proposed decision in the same block."""
    text = laid_out.text[block.start : block.end]
    cuts = [block.start + match.start() for match in _LATE_LABEL.finditer(text)]
    if not cuts:
        yield block
        return
    yield Block(block.kind, block.start, cuts[0] - 1, block.number)
    for start, end in zip(cuts, [*(cut - 1 for cut in cuts[1:]), block.end], strict=True):
        yield Block(BlockKind.PARAGRAPH, start, end)


def _cells(laid_out: LaidOut, table: Table) -> Iterator[Block]:
    if _is_numbered(laid_out, table):
        for row in table.rows:
            yield from _numbered(laid_out, row)
        return
    if _is_labelled(laid_out, table):
        for row in table.rows:
            yield Block(BlockKind.PARAGRAPH, row[0].start, row[-1].end)
        return
    columns = zip(*table.rows, strict=True) if _stands_in_columns(laid_out, table) else table.rows
    for cells in columns:
        yield from (
            Block(BlockKind.PARAGRAPH, cell.start, cell.end)
            for cell in cells
            if cell.start < cell.end
        )


def _is_numbered(laid_out: LaidOut, table: Table) -> bool:
    firsts = [laid_out.text[row[0].start : row[0].end].strip() for row in table.rows]
    numbers = firsts[1:] if firsts[0].lower() in ("nr", "nr.", "ärende", "punkt", "§") else firsts
    return all(not first or _NUMBER.fullmatch(first) for first in numbers) and any(numbers)


def _numbered(laid_out: LaidOut, row: tuple[Cell, ...]) -> Iterator[Block]:
    first = _NUMBER.fullmatch(laid_out.text[row[0].start : row[0].end].strip())
    number = int(first["digits"]) if first and first["digits"] else None
    for index, cell in enumerate(row[1:]):
        if cell.start < cell.end:
            is_item = first is not None and index == 0
            kind = BlockKind.ITEM if is_item else BlockKind.PARAGRAPH
            yield Block(kind, cell.start, cell.end, number if is_item else None)


_LABELS = Phrase(
    r"(?:nämnd|diarie(?:nummer|nr)|dnr|besluts?datum|datum|beslutsfattare|delegat(?:ion)?|ärende"
    r"|handläggare|sammanträdesdatum|organ|plats|tid|plats och tid|avtalstid|beställare|utförare"
    r"|leverantör|köpare|säljare|uppdrags(?:givare|tagare)|gäller|fastställ[td]|antagen|avtal"
    r"|rubrik|paragraf\w*|start|slut|förlängning\w*|\w*volym\w*|\w*pris\w*|option|antal \w+"
    r"|\w*nummer|prisjustering|index\w*|uppsägning\w*|omfattning|avtalsperiod|lagrum|datum och tid"
    r"|bilaga (?:\d{1,2}|[a-z])|ersättning|insats|tjänst|beslut|(?:uppdrags|kontrakts)tid)"
    r"(?: per (?:år|månad|timme|dygn))?(?: \([^)]{1,25}\)|, (?:(?:t|mn)?kr|timmar|antal))?:?",
    re.IGNORECASE,
)


def _is_labelled(laid_out: LaidOut, table: Table) -> bool:
    """Two columns of which the first holds labels: each row is one line."""
    firsts = [laid_out.text[row[0].start : row[0].end].strip() for row in table.rows]
    labels = sum(1 for first in firsts if _LABELS.fullmatch(first) or first.endswith(":"))
    return len(table.rows[0]) == 2 and len(firsts) > 1 and labels * 2 > len(firsts)


def _stands_in_columns(laid_out: LaidOut, table: Table) -> bool:
    """Signatures side by side, or labels over their values: a few rows, read down each column."""
    cells = [laid_out.text[cell.start : cell.end] for row in table.rows for cell in row]
    labels = any(cell.rstrip().endswith(":") for cell in cells)
    first = [laid_out.text[cell.start : cell.end] for cell in table.rows[0]]
    heads = all(first) and not any(any(c.isdigit() for c in cell) for cell in first)
    signed = any(re.search(r"\bden \d|\d{4}-\d", cell) for cell in first) and len(table.rows) > 1
    numbered = any(re.match(r"\s*(?:\w+ )?§|Ärende \d", cell) for cell in cells)
    return (heads or signed) and not labels and not numbered and len(table.rows) <= 5
