"""What a table's columns hold, by their heads."""

import re
from dataclasses import replace

from documents.layout.model import Cell, LaidOut, Table
from documents.recognising.column_heads import Column, Holds, told_by
from documents.recognising.forms import money, quantities
from documents.recognising.forms.phrase import Phrase
from documents.recognising.parts_of_years import year_of_row
from domain.values.quantity import Unit

_FIGURE = re.compile(r"(?:ca )?\d[\d .,–-]*(?:kr|tkr|mnkr|tim\w*)?")


def head_rows(laid_out: LaidOut, table: Table) -> int:
    """How many rows are heads: layout's, and a next one that has units and no figures."""
    rows = table.header_rows
    if 0 < rows < len(table.rows):
        texts = [laid_out.text[cell.start : cell.end].strip() for cell in table.rows[rows]]
        figures = any(_FIGURE.fullmatch(text) for text in texts)
        worded = sum(1 for text in texts if quantities.unit_in(text) or money.unit_in(text))
        rows += 0 if figures or worded < 2 else 1
    return rows


def columns_of(laid_out: LaidOut, table: Table) -> tuple[Column, ...]:
    """Its columns, read from the rows of heads; none where it has no heads."""
    rows = head_rows(laid_out, table)
    if rows == 0:
        return ()
    heads = list(zip(*table.rows[:rows], strict=True))
    columns = tuple(_column(laid_out, cells) for cells in heads)
    named = _with_names_first(laid_out, table, rows, columns)
    return _beside_others(_under_caption(laid_out, table, named))


def _under_caption(
    laid_out: LaidOut, table: Table, columns: tuple[Column, ...]
) -> tuple[Column, ...]:
    """Columns under years alone hold what the line above says: "Timmar per halvår"."""
    if any(column.holds in _FIGURES for column in columns):
        return columns
    line = laid_out.text[max(0, table.start - _CAPTION) : table.start].rstrip("\n")
    line = _SENTENCE_END.split(line.rsplit("\n", 1)[-1])[-1]
    told = told_by(line, columns[0].cell)
    if _NOT_BOUGHT.search(" ".join([line, *(column.head for column in columns)])):
        return columns
    if told.holds is Holds.PRICE:
        return tuple(_priced(column, told) for column in columns)
    if told.holds not in (Holds.VOLUME, Holds.COST) or (told.unit is None) is (told.money is None):
        return columns
    return tuple(
        replace(column, holds=told.holds, unit=told.unit, money=told.money, yearly=told.yearly)
        if column.holds is Holds.OTHER and (column.year or SUMS.fullmatch(column.head))
        else column
        for column in columns
    )


def _priced(column: Column, told: Column) -> Column:
    """``Kronor per plats och dygn`` over the prices that are and those that shall be."""
    stands = column.year is not None or _STATES.match(column.head) or _FROM.match(column.head)
    if column.holds is not Holds.OTHER or not stands:
        return column
    return replace(column, holds=Holds.PRICE, head=f"{told.head} {column.head}", money=told.money)


def _beside_others(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """``Nuvarande timmar``, ``Utökning``, ``Ny volym``: of the unit of the column to the left."""
    told = list(columns)
    for at in range(1, len(told)):
        column, left = told[at], told[at - 1]
        bare = column.unit is None and column.money is None
        bare = bare and column.holds in (Holds.OTHER, Holds.VOLUME)
        if bare and left.holds is Holds.VOLUME and left.unit and _CHANGES.match(column.head):
            told[at] = replace(column, holds=Holds.VOLUME, unit=left.unit, yearly=left.yearly)
    return tuple(told)


_CAPTION = 130
_SENTENCE_END = re.compile(r"(?<=[a-zåäö][.!?]) (?=[A-ZÅÄÖ])")
SUMS = re.compile(r"summa|totalt?|sammanlagt|tillsammans", re.IGNORECASE)
"""Heads of columns that sum up those before them."""
_NOT_BOUGHT = re.compile(
    r"\b(?:utför[dt]\w*|utfall|prognos|historik|bokslut|behov\w*|beläggning\w*|efterfrågan|kö)\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"(?:ut)?ökning|tillägg|avrop|option|tillkommande|ny(?:tt|a)? (?:volym|antal|nivå|omfattning)"
    r"|efter |totalt?\b|summa",
    re.IGNORECASE,
)


def _with_names_first(
    laid_out: LaidOut, table: Table, rows: int, columns: tuple[Column, ...]
) -> tuple[Column, ...]:
    """A first column of words under an empty head, or under the unit of all the others."""
    first = columns[0]
    cells = [laid_out.text[row[0].start : row[0].end].strip() for row in table.rows[rows:]]
    dated = [cell for cell in cells if year_of_row(cell) is not None]
    if len(cells) > 1 and len(dated) >= len(cells) - 1 and first.holds is Holds.OTHER:
        return replace(first, holds=Holds.YEAR), *columns[1:]
    worded = bool(cells) and not any(re.match(r"\d", cell) for cell in cells)
    short = len(first.head.split()) < (_WORDS_OF_UNIT if first.money else 3)
    named = first.holds in (Holds.OTHER, Holds.VOLUME, Holds.COST) and short
    if not worded or not named:
        return columns
    names = replace(first, holds=Holds.PROVIDER if _are_names(cells) else Holds.SERVICE)
    return names, *(_in_unit(column, first) for column in columns[1:])


_WORDS_OF_UNIT = 6
"""``Belopp i tkr``, ``Alla belopp i tusental kronor``: fewer words than that."""


def _are_names(cells: list[str]) -> bool:
    return any(re.search(r"\b(?:AB|HB|KB)\b|[A-ZÅÄÖ]\w+ [A-ZÅÄÖ]", cell) for cell in cells)


_OF_PLACES = re.compile(r"plats(?:typ|slag|er)?\b", re.IGNORECASE)
_COUNTS = Phrase(r"antal|antal st\.?|volym", re.IGNORECASE)


def _in_unit(column: Column, first: Column) -> Column:
    if column.unit or column.money or column.holds not in (Holds.OTHER, Holds.YEAR, Holds.VOLUME):
        return column
    unit = first.unit or (Unit.PLACE if _OF_PLACES.match(first.head) else None)
    if unit is not None and (first.unit is unit or _COUNTS.fullmatch(column.head)):
        return replace(column, holds=Holds.VOLUME, unit=unit)
    return replace(column, holds=Holds.COST, money=first.money) if first.money else column


def heads_figures(laid_out: LaidOut, table: Table) -> bool:
    """Whether its columns, or its rows, are of volumes or costs, so that it is more than layout."""
    columns = columns_of(laid_out, table)
    held = {column.holds for column in columns}
    if held & _FIGURES and len(held) > 1:
        return True
    years = [column for column in columns[1:] if _is_of_rows(column)]
    firsts = [laid_out.text[row[0].start : row[0].end] for row in table.rows]
    return any(of_row(year, first) is not year for year in years for first in firsts)


def of_row(column: Column, first: str) -> Column:
    """A column under a year, or a state, holds what each row's first cell says: "Antal timmar"."""
    if not _is_of_rows(column):
        return column
    told = told_by(first.strip(), column.cell)
    if told.holds not in _FIGURES or (told.unit is None and told.money is None):
        return column
    return replace(told, head=f"{told.head} {column.head}", year=column.year, months=column.months)


_STATES = re.compile(
    r"(?:före|efter|hittills|i dag|idag|nuläge|nuvarande|dagens|ny(?:tt|a)?|förslag\w*|enligt)\b",
    re.IGNORECASE,
)


_FROM = re.compile(r"(?:från|fr\.? ?o\.? ?m\.?|till och med|t\.? ?o\.? ?m\.?)\s", re.IGNORECASE)


def _is_of_rows(column: Column) -> bool:
    stands_for = column.year is not None or _STATES.match(column.head)
    return bool(stands_for) and column.holds in (Holds.OTHER, Holds.YEAR)


_FIGURES = frozenset((Holds.VOLUME, Holds.COST, Holds.PRICE))


def _column(laid_out: LaidOut, cells: tuple[Cell, ...]) -> Column:
    texts = [laid_out.text[cell.start : cell.end].strip() for cell in cells]
    head = " ".join(text for text in texts if text)
    last = next(
        (c for c, text in zip(reversed(cells), reversed(texts), strict=True) if text), cells[0]
    )
    return told_by(head, last)
