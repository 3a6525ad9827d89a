"""The expiry calendar: what can be decided about each contract, and until when."""

from rich.console import RenderableType
from rich.text import Text

from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from projections.expiry_calendar.answers import Choice, ExpiryCalendar, ExpiryRow
from wording import phrases
from wording.reader import Reader

CHOICES = {
    Choice.EXTENSION: say("förlängning", "extension"),
    Choice.NOTICE: say("uppsägning, annars förlängs det", "notice, else it renews itself"),
    Choice.NOTHING: say("upphör", "ends"),
}
READER = Reader(LOCALE)


def calendar(answer: ExpiryCalendar) -> RenderableType:
    """One row each, the earliest first."""
    made = cells.table(
        "",
        say("Sista dag", "Last day"),
        say("Avtal, utförare", "Contract, provider"),
        say("Att besluta", "To decide"),
        say("Löper ut", "Ends"),
        ids=[0, 1, 3],
    )
    for row in answer.contracts:
        made.add_row(
            str(row.last_day_to_decide),
            Text(row.contract).append(f"\n{cells.name_of(row.provider)}", "dim"),
            Text(CHOICES[row.choice]).append(f"\n{_terms(row)}", "dim"),
            str(row.last_day),
        )
    return made


def _terms(row: ExpiryRow) -> str:
    if row.choice is Choice.NOTHING:
        return ""
    return phrases.extension(row.extensions.terms, READER)
