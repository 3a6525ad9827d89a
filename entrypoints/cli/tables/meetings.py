"""Meetings: a committee's calendar, and one meeting's agenda."""

from typing import Any

from rich.console import RenderableType

from domain.proposal.state import Phase
from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from wording import titles


def calendar(answer: dict[str, Any]) -> RenderableType:
    """One row each, by day."""
    made = cells.table(
        "",
        say("Dag", "Day"),
        say("Sammanträde", "Meeting"),
        say("Kallelse", "Notice"),
        say("Rubrik", "Title"),
        ids=[0, 1, 2],
    )
    for each in answer["meetings"]:
        title = say("inställt", "cancelled") if each["cancelled"] else each["title"] or ""
        made.add_row(each["day"], each["meeting"], each["notice_on"] or "–", title)
    return made


def agenda(answer: dict[str, Any]) -> RenderableType:
    """What comes up, in the order of ids."""
    cancelled = say(", inställt", ", cancelled") if answer["cancelled"] else ""
    made = cells.table(
        f"{answer['meeting']} {answer['day']}{cancelled}",
        say("Tjänsteskrivelse", "Proposal"),
        say("Rubrik", "Title"),
        say("Läge", "Phase"),
        ids=[0],
    )
    for item in answer["items"]:
        phase = titles.phase(Phase(item["phase"]), LOCALE)
        made.add_row(item["proposal"], item["title"], phase)
    return made
