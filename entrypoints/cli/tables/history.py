"""What happened, a sentence for each entry, with its dates and who recorded it."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from domain.contract.basis import DecisionBasis
from entrypoints.cli.tables import cells
from entrypoints.cli.tables.whole import Whole
from entrypoints.speech import LOCALE, say
from projections.audit_history.answers import History, HistoryItem
from wording import titles

SYSTEM = "system:"
"""Begins the name of an actor that is nobody."""
MARGIN = 5
"""Columns that a position takes."""


def history(answer: History) -> RenderableType:
    """Oldest first."""
    return Group(*map(_told, answer.items))


def _told(item: HistoryItem) -> RenderableType:
    """The position in the margin; all else beside it, on however many lines."""
    heading = Text(_dates(item), "dim")
    if isinstance(item.basis, DecisionBasis) and item.basis.assumed:
        heading.append(say(f" {cells.ASSUMED} antagen", f" {cells.ASSUMED} assumed"), "cyan")
    if item.despite:
        rules = ", ".join(each.rule for each in item.despite.rules)
        heading.append(say(f" {cells.DESPITE} trots {rules}", f" ! despite {rules}"), "red")
    sentence = Text(item.sentence)
    if item.corrected_by:
        positions = ", ".join(map(str, item.corrected_by))
        sentence.append(
            say(f" Rättad eller upphävd i {positions}.", f" Corrected or void by {positions}."),
            "yellow",
        )
    beside = Table.grid(padding=(0, 2, 0, 0))
    beside.add_column(width=MARGIN, justify="right", no_wrap=True)
    beside.add_column()
    beside.add_row(Text(str(item.position), "dim"), Whole.of(heading))
    beside.add_row("", Whole.of(sentence))
    return Padding(beside, (0, 0, 1, 0))


def _dates(item: HistoryItem) -> str:
    """The three dates that there are, never mixed, and who recorded it."""
    said = [
        say(f"gäller från {item.applies_from}", f"applies from {item.applies_from}")
        if item.applies_from
        else "",
        say(f"beslutat {item.decided_on}", f"decided {item.decided_on}") if item.decided_on else "",
        say("registrerat ", "recorded ") + f"{item.recorded_at:%Y-%m-%d %H:%M} ({_who(item)})",
    ]
    return " · ".join(filter(None, said))


def _who(item: HistoryItem) -> str:
    role = titles.role(item.role, LOCALE)
    return role if item.actor.startswith(SYSTEM) else f"{item.actor_name or item.actor}, {role}"
