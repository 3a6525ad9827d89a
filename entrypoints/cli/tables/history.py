"""What happened, a sentence for each entry, with its dates and who recorded it."""

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from domain.contract.basis import DecisionBasis
from entrypoints.cli.speech import LOCALE, say
from entrypoints.cli.tables import cells
from projections.audit_history.answers import History, HistoryItem
from wording import titles


def history(answer: History) -> RenderableType:
    """Oldest first."""
    made = cells.table(
        "",
        "#",
        say("Gäller", "Applies"),
        say("Beslutad", "Decided"),
        say("Vad som hände", "What happened"),
        say("Registrerad", "Recorded"),
        numbers=[0],
    )
    for item in answer.items:
        _add(made, item)
    return made


def _add(made: Table, item: HistoryItem) -> None:
    sentence = Text(item.sentence)
    if item.corrected_by:
        positions = ", ".join(map(str, item.corrected_by))
        sentence.append(say(f" Rättad i {positions}.", f" Corrected in {positions}."), "yellow")
    who = f"{item.recorded_at:%Y-%m-%d %H:%M}\n{item.actor_name or item.actor}"
    made.add_row(
        str(item.position),
        str(item.applies_from or "–"),
        _decided(item),
        sentence,
        Text(f"{who}, {titles.role(item.role, LOCALE)}", "dim"),
    )


def _decided(item: HistoryItem) -> Text:
    text = Text(str(item.decided_on or "–"))
    if isinstance(item.basis, DecisionBasis) and item.basis.assumed:
        text.append(cells.ASSUMED, style="cyan")
    if item.despite:
        text.append(cells.DESPITE, style="red")
    return text
