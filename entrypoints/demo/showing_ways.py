"""What is shown of the ways: an agenda, what then waits for whom, and what became of each."""

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from domain.budget.state import DrawStatus
from domain.proposal.state import Phase
from entrypoints.cli.client import Client
from entrypoints.cli.commands.questions import read
from entrypoints.cli.tables import cells
from entrypoints.cli.tables.budget import budget_year
from entrypoints.cli.tables.history import history
from entrypoints.cli.tables.inbox import inbox
from entrypoints.cli.tables.meetings import agenda
from entrypoints.cli.tables.proposal import effect
from entrypoints.demo.showing import heading
from entrypoints.speech import LOCALE, say
from examples.ways import AnnouncedMeeting, ExampleWay
from projections.audit_history.answers import History
from projections.budget.answers import BudgetYearAnswer
from projections.proposal_inbox.answers import Inbox
from wording import titles

BUDGET, YEAR = "exempel", 2025
MOST = 500
"""Events that are read; each proposal moves its funds twice or thrice."""
TOLD = "escort-annulled-2025"
"""The proposal whose history is shown: booked, appealed against, annulled and undone."""


def show_meeting(out: Console, client: Client, meeting: AnnouncedMeeting) -> None:
    """What has been placed on its agenda."""
    path = f"/committees/{meeting.committee}/meetings/{meeting.meeting}"
    heading(out, say("Föredragningslistan, och budgetramen", "The agenda, and the budget frame"))
    out.print(agenda(client.get(path, at_least=_head(client))))
    out.print(_budget(client))


def show_waiting(out: Console, client: Client) -> None:
    """After the meeting."""
    heading(out, say("Efter sammanträdet väntar", "After the meeting waits"))
    out.print(inbox(read(client, Inbox, "/inbox", at_least=_head(client))), soft_wrap=True)


def show_ends(out: Console, client: Client, ways: Sequence[ExampleWay]) -> None:
    """What became of each, of the money, and of one in words."""
    heading(out, say("Vad det blev av varje väg", "What became of each way"))
    out.print(_ends(client, ways))
    out.print(_budget(client))
    heading(out, say(f"Vad som hänt {TOLD}", f"What happened to {TOLD}"))
    out.print(history(read(client, History, "/history", at_least=_head(client), proposal=TOLD)))


def _ends(client: Client, ways: Sequence[ExampleWay]) -> RenderableType:
    made = cells.table(
        "",
        say("Väg", "Way"),
        say("Tjänsteskrivelse", "Proposal"),
        say("Läge", "Phase"),
        say("Verkan", "Effect"),
        say("Medel", "Funds"),
        say("Laga kraft", "Final"),
        ids=[1, 5],
    )
    funds = _funds(client)
    for way in ways:
        shown = client.get(f"/proposals/{way.proposal}")
        phase = titles.phase(Phase(shown["phase"]), LOCALE)
        final_on = Text(shown["final_on"] or "–")
        made.add_row(way.shows, way.proposal, phase, effect(shown), funds[way.proposal], final_on)
    return made


def _funds(client: Client) -> dict[str, str]:
    """What last happened to the funds of each proposal."""
    topics = {f"budget.{status}.v1": status for status in DrawStatus}
    events = client.get("/events", type=sorted(topics), limit=MOST)["events"]
    return {
        each["data"]["proposal"]: titles.draw_status(topics[each["type"]], LOCALE)
        for each in events
    }


def _budget(client: Client) -> RenderableType:
    path = f"/budgets/{BUDGET}"
    return budget_year(read(client, BudgetYearAnswer, path, at_least=_head(client), year=YEAR))


def _head(client: Client) -> int:
    head: int = client.get("/events", limit=1)["head"]
    return head
