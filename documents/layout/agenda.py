"""Lists whose numbers stand in a column of their own, as those of agendas do."""

import re
from dataclasses import replace

from documents.layout.strip import RawTable, Row, Rows
from documents.reading.page import Mark

_NUMBER = re.compile(r"(\d{1,2})\.?")
_ITEMS = 3  # fewer numbers that follow each other can be a table's


def with_numbered_items(rows: Rows) -> Rows:
    """The rows with each numbered text as an item; what stands below it goes on by itself."""
    numbered = {at: number for at, row in enumerate(rows) if (number := _number(row)) is not None}
    items: set[int] = set()
    chain: list[int] = []
    for at, number in numbered.items():
        if chain and number != numbered[chain[-1]] + 1:
            chain = []
        chain.append(at)
        if len(chain) >= _ITEMS:
            items.update(chain)
    return [_item(row, numbered[at]) if at in items else row for at, row in enumerate(rows)]


def _number(row: Row | RawTable) -> int | None:
    """The number in front, where one text and nothing else stands beside it."""
    if isinstance(row, RawTable) or len(row) != 2 or not row[1].text[0].isalpha():
        return None
    found = _NUMBER.fullmatch(row[0].text)
    return int(found.group(1)) if found else None


def _item(row: Row | RawTable, number: int) -> Row | RawTable:
    if isinstance(row, RawTable):
        return row
    return (replace(row[1], mark=Mark.ITEM, number=number),)
