"""What a table's columns hold, by their heads."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from documents.layout.model import Cell, LaidOut, Table
from documents.recognising.forms import money, quantities
from documents.recognising.forms.dates import year_mentions
from documents.recognising.forms.phrase import Phrase
from documents.recognising.parts_of_years import months_in, year_of_row
from domain.values.money import MoneyUnit
from domain.values.quantity import Unit


class Holds(StrEnum):
    """What a column's cells are."""

    PROVIDER = "provider"
    SERVICE = "service"
    VOLUME = "volume"
    COST = "cost"
    PRICE = "price"
    YEAR = "year"
    MONTHS = "months"
    ITEM = "item"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """``yearly``: its head says per year. ``cell``: the head in the text."""

    holds: Holds
    head: str
    cell: Cell
    unit: Unit | None = None
    money: MoneyUnit | None = None
    year: int | None = None
    months: int | None = None
    yearly: bool = False


_WORDS: tuple[tuple[Holds, re.Pattern[str]], ...] = tuple(
    (holds, re.compile(words, re.IGNORECASE))
    for holds, words in (
        (Holds.PROVIDER, r"utförare|leverantör|anbudsgivare|företag\b|bolag\b|part\b"),
        (
            Holds.PRICE,
            r"\bpris\b|\bà-?pris|timpris|dygnspris|timersättning|(?:kr|kronor) ?(?:/|per) ?"
            r"(?:\w+ och )?(?:tim|(?:vård)?dygn|dag\b)",
        ),
        (
            Holds.COST,
            r"kostnad|ersättning|belopp|budget|summa kr|\b(?:t|mn)?kr\b",
        ),
        (Holds.ITEM, r"^enhet$|^per$"),
        (Holds.MONTHS, r"^(?:antal )?månader\b|^mån\.?$"),
        (Holds.SERVICE, r"insats|tjänst\b|verksamhet|område\b|delområde|uppdrag\b"),
        (Holds.YEAR, r"^(?:kalender|budget|verksamhets|avtals)?år(?:et)?$|^period$"),
        (Holds.VOLUME, r"volym|omfattning|timmar|platser|årsarb"),
    )
)


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
    line = line.rsplit("\n", 1)[-1]
    told = _named(line, columns[0].cell)
    if _NOT_BOUGHT.search(" ".join([line, *(column.head for column in columns)])):
        return columns
    if told.holds not in (Holds.VOLUME, Holds.COST) or (told.unit is None) is (told.money is None):
        return columns
    return tuple(
        replace(column, holds=told.holds, unit=told.unit, money=told.money, yearly=told.yearly)
        if column.year and column.holds is Holds.OTHER
        else column
        for column in columns
    )


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
    named = first.holds in (Holds.OTHER, Holds.VOLUME, Holds.COST) and len(first.head.split()) < 3
    if not worded or not named:
        return columns
    names = replace(first, holds=Holds.PROVIDER if _are_names(cells) else Holds.SERVICE)
    return names, *(_in_unit(column, first) for column in columns[1:])


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
    told = _named(first.strip(), column.cell)
    if told.holds not in _FIGURES or (told.unit is None and told.money is None):
        return column
    return replace(told, head=f"{told.head} {column.head}", year=column.year, months=column.months)


_FOR_EACH = Phrase(r"(?:\bper|/) ?(?:\w+ )?(?:plats|tim|lägenhet)", re.IGNORECASE)
"""``Ersättning per plats och månad`` is a price, and no volume."""
_STATES = re.compile(
    r"(?:före|efter|i dag|idag|nuläge|nuvarande|dagens|ny(?:tt|a)?|förslag\w*|enligt)\b",
    re.IGNORECASE,
)


def _is_of_rows(column: Column) -> bool:
    stands_for = column.year is not None or _STATES.match(column.head)
    return bool(stands_for) and column.holds in (Holds.OTHER, Holds.YEAR)


_ONLY_COMPARED = Phrase(
    r"\w*avdrag|(?:utvärderings|jämförelse)(?:pris|summa|tal|värde)|\bpoäng|mervärde", re.IGNORECASE
)
"""Sums by which offers are weighed, and which nobody pays."""
_FIGURES = frozenset((Holds.VOLUME, Holds.COST, Holds.PRICE))


def _column(laid_out: LaidOut, cells: tuple[Cell, ...]) -> Column:
    texts = [laid_out.text[cell.start : cell.end].strip() for cell in cells]
    head = " ".join(text for text in texts if text)
    last = next(
        (c for c, text in zip(reversed(cells), reversed(texts), strict=True) if text), cells[0]
    )
    return _named(head, last)


def _named(head: str, cell: Cell) -> Column:
    unit = quantities.unit_in(head)
    holds: Holds = next((holds for holds, words in _WORDS if words.search(head)), Holds.OTHER)
    if holds is Holds.COST and unit is not None and _FOR_EACH.search(head):
        holds = Holds.PRICE
    if unit is not None and holds not in (Holds.PRICE, Holds.PROVIDER):
        holds = Holds.VOLUME if not money.unit_in(head) else holds
    if _ONLY_COMPARED.search(head):
        return Column(Holds.OTHER, head, cell)
    if holds is Holds.OTHER and money.unit_in(head):
        holds = Holds.COST
    years = [mention.value for mention in year_mentions(head)]
    return Column(
        holds=holds,
        head=head,
        cell=cell,
        unit=unit,
        money=money.unit_in(head),
        year=years[0] if len(years) == 1 else None,
        months=_months(head),
        yearly=bool(re.search(r"(?:per|/) ?år\b|årlig|årsvolym|årskostnad", head, re.IGNORECASE)),
    )


def _months(head: str) -> int | None:
    match = re.search(r"\b(\d{1,2}) ?mån", head, re.IGNORECASE)
    if match is None:
        return months_in(head)
    return int(match[1]) if 1 <= int(match[1]) <= 12 else None
