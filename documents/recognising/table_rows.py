"""What a row's other cells say of its figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.layout.model import Cell
from documents.recognising.column_heads import Column, Holds
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.parts_of_years import months_in, year_of_row
from documents.recognising.providers import named_in_cell
from documents.recognising.registering import Found
from documents.recognising.subjects import named
from domain.draft.names import NamedService
from domain.draft.volumes import FigureRole

_SUM = re.compile(
    r"\s*(?:summa|totalt|s:a|total|samtliga|sammanlagt|totalsumma|tillsammans)\b", re.IGNORECASE
)
_STATES: tuple[tuple[FigureRole, Phrase], ...] = tuple(
    (role, Phrase(words, re.IGNORECASE))
    for role, words in (
        (
            FigureRole.ADDITION,
            r"^(?:mellan)?skillnad|^differens|^(?:netto)?(?:ut)?ökning|^merkostnad|^höjning"
            r"|^tillkommer\b|^tillkommande\b",
        ),
        (
            FigureRole.BASE,
            r"\b(?:nuvarande|i ?dag|dagens|(?:nu )?gällande|hittillsvarande|nuläge\w*)\b",
        ),
    )
)
"""Rows that set what is beside what shall be."""
_YEARLY = Phrase(r"\b(?:ett|helt|per|hela) (?:hel)?år\w*|\bhelår\w*|\bårs|\bårlig", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableRow:
    """``state``: what the row's own words make of its figures; ``yearly``: they say per year."""

    provider: Mention[Found] | None
    service: tuple[NamedService, Span] | None
    year: Mention[int] | None
    months: int | None
    item: str | None
    is_sum: bool
    state: FigureRole | None
    yearly: bool


def row_told(matter: Matter, columns: Sequence[Column], cells: Sequence[Cell]) -> TableRow:
    """Read by what the columns hold."""
    text = matter.laid_out.text
    provider = service = year = months = item = None
    for column, cell in zip(columns, cells, strict=True):
        words = text[cell.start : cell.end].strip()
        if column.holds is Holds.PROVIDER:
            provider = named_in_cell(matter, cell.start, cell.end)
        elif column.holds is Holds.SERVICE:
            service = _service(matter, cell)
        elif column.holds is Holds.YEAR and (told := year_of_row(words)) is not None:
            year, months = Mention(told, cell.start, cell.end), months or months_in(words)
        elif column.holds is Holds.MONTHS and re.fullmatch(r"\d{1,2}", words):
            months = int(words) if 1 <= int(words) <= 12 else None
        elif column.holds is Holds.ITEM:
            item = words or None
    is_sum = any(_SUM.match(text[cell.start : cell.end]) for cell in cells)
    label = "" if provider else text[cells[0].start : cells[0].end].strip()
    state = next((role for role, words in _STATES if words.search(label)), None)
    yearly = _YEARLY.search(label) is not None
    return TableRow(provider, service, year, months, item, is_sum, state, yearly)


def _service(matter: Matter, cell: Cell) -> tuple[NamedService, Span] | None:
    sentence = matter.cell(cell.start, cell.end)
    return next(((named(sentence, m), sentence.of(m)) for m in sentence.services), None)
