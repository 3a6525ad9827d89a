"""What the head of a table's column says that it holds."""

import re
from dataclasses import dataclass
from enum import StrEnum

from documents.layout.model import Cell
from documents.recognising.forms import money, quantities
from documents.recognising.forms.dates import year_mentions
from documents.recognising.forms.phrase import Phrase
from documents.recognising.parts_of_years import months_in
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
        (Holds.PROVIDER, r"utförare|leverantör|entreprenör|anbudsgivare|företag\b|bolag\b|part\b"),
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
_FOR_EACH = Phrase(r"(?:\bper|/) ?(?:\w+ )?(?:plats|tim|lägenhet)", re.IGNORECASE)
"""``Ersättning per plats och månad`` is a price, and no volume."""
_ONLY_COMPARED = Phrase(
    r"\w*avdrag|(?:utvärderings|jämförelse)(?:pris|summa|tal|värde)|\bpoäng|mervärde", re.IGNORECASE
)
"""Sums by which offers are weighed, and which nobody pays."""


def told_by(head: str, cell: Cell) -> Column:
    """The column under a head; ``cell`` is where the head stands."""
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
        yearly=bool(
            re.search(r"(?:per|/) ?år\b|årlig|årsvolym|årskostnad|\bhelår", head, re.IGNORECASE)
        ),
    )


def _months(head: str) -> int | None:
    match = re.search(r"\b(\d{1,2}) ?mån", head, re.IGNORECASE)
    if match is None:
        return months_in(head)
    return int(match[1]) if 1 <= int(match[1]) <= 12 else None
