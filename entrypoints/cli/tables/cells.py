"""What stands in a table's cells: figures with words where there is no figure, and marks."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from domain.contract.basis import DecisionBasis
from entrypoints.cli.tables.whole import Whole
from entrypoints.speech import LOCALE, say
from projections.facts.answer import Bounds, EntryReference, Named, Sum
from projections.volumes.answers import DerivationLine
from wording import figures

_IN_A_FIGURE = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|(?:kr|tkr|mnkr|tim)\b)")
ASSUMED, DESPITE, DIFFERS, PARTLY = "°", "!", "≠", "+"


def table(
    title: str,
    *columns: str,
    numbers: Iterable[int] = (),
    ids: Iterable[int] = (),
    shares: Mapping[int, int] = MappingProxyType({}),
) -> Table:
    """An empty table; columns whose index is in ``numbers`` are set to the right.

    What is in those and in ``ids`` is never broken: it is copied, or read as one figure. Columns
    with ``shares`` have the rest of the width between them.
    """
    made = _Table(
        title=Text(f"\n{title}") if title else None,
        box=box.SIMPLE_HEAD,
        expand=bool(shares),
        title_justify="left",
        title_style="bold",
    )
    right = set(numbers)
    whole = right | set(ids)
    for index, heading in enumerate(columns):
        made.add_column(
            Text(heading),
            justify="right" if index in right else "left",
            no_wrap=index in whole,
            overflow="fold",
            ratio=shares.get(index),
        )
    return made


class _Table(Table):
    """Breaks no line of a cell at a no-break space."""

    def add_row(self, *cells: RenderableType | None, **row: Any) -> None:
        whole = (Whole.of(each) if isinstance(each, str | Text) else each for each in cells)
        super().add_row(*whole, **row)


def whole_figures(text: str) -> str:
    """The same with figures such as 750 000 kr that no line breaks in."""
    return _IN_A_FIGURE.sub("\u00a0", text)


def name_of(named: Named) -> str:
    """Its name, or its id where it has none."""
    return named.name or named.id


def bounds(figure: Bounds | None) -> str:
    """``8–10``, ``-(8–10)`` or ``65 825``; a dash where there is none."""
    if figure is None:
        return "–"
    if figure.low < figure.high <= 0:
        return f"-({figures.number(-figure.high, LOCALE)}–{figures.number(-figure.low, LOCALE)})"
    low, high = figures.number(figure.low, LOCALE), figures.number(figure.high, LOCALE)
    return low if low == high else f"{low}–{high}"


def total(figure: Sum) -> Text:
    """A sum; *not stated* in words, and ``+`` after one that leaves something uncounted."""
    if figure.amount is None:
        return Text(figures.NOT_STATED.by(LOCALE), style="italic")
    if _is_empty(figure):
        return Text("–", style="dim")
    text = Text(bounds(figure.amount))
    if not figure.complete:
        text.append(PARTLY, style="yellow")
    return text


def millions(kronor: Decimal) -> str:
    """``8,08`` for 8 080 000 kronor, ``-0,5`` for an overdraft; two decimals at least."""
    return figures.number(kronor / 1_000_000, LOCALE, 2)


def kronor(kronor: Decimal) -> str:
    """To the öre where it is not whole."""
    return figures.kronor(kronor, LOCALE)


def marks_of_line(line: DerivationLine) -> Text:
    """Assumed, despite a rule, stated otherwise than computed."""
    text = marks_of(line.entry)
    if line.difference:
        text.append(DIFFERS, style="yellow")
    return text


def marks_of(entry: EntryReference) -> Text:
    """Assumed, despite a rule."""
    text = Text()
    if isinstance(entry.basis, DecisionBasis) and entry.basis.assumed:
        text.append(ASSUMED, style="cyan")
    if entry.despite:
        text.append(DESPITE, style="red")
    return text


def legend(used: str) -> str:
    """What those of the marks mean that occur in ``used``."""
    meanings = {
        ASSUMED: say("beslutets dag och utfall är antagna", "day and outcome are assumed"),
        DESPITE: say("registrerat trots en regel", "recorded despite a rule"),
        DIFFERS: say("uppgivet skiljer sig från beräknat", "stated differs from computed"),
        PARTLY: say("något i summan är ej angivet", "part of the sum is not stated"),
    }
    return " · ".join(f"{mark} {meaning}" for mark, meaning in meanings.items() if mark in used)


def _is_empty(figure: Sum) -> bool:
    nothing = figure.amount is not None and figure.amount.exact_high == "0"
    return nothing and figure.complete
