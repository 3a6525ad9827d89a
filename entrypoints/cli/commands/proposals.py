"""Where proposals are, and what waits for whom."""

from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.table import Table

from domain.proposal.content import Channel
from domain.proposal.events import Outcome
from domain.proposal.state import DeliveryStatus, Phase
from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import AsJson, ask
from entrypoints.cli.invocation import client_of, console, print_json, print_note
from entrypoints.cli.tables.inbox import proposals as laid_out
from entrypoints.speech import LOCALE, say
from projections.proposal_inbox.answers import Inbox
from wording import titles

app = Application()


@app.command("inbox", help=say("Vad som väntar på vem.", "What waits for whom."))
def inbox(
    ctx: typer.Context,
    person: Annotated[
        str | None, typer.Option(help=say("Personens id; annars alla", "Person's id; else all"))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Open proposals only."""
    answer = ask(ctx, Inbox, "/inbox", as_json=as_json, person=person)
    if answer is None:
        return
    if not answer.proposals:
        print_note(say("inget väntar", "nothing waits"))
        return
    console().print(laid_out(answer))


@app.command(
    "proposals",
    help=say(
        "Tjänsteskrivelser och var de är; eller en av dem.",
        "Proposals and where they are; or one of them.",
    ),
)
def proposals(
    ctx: typer.Context,
    identifier: Annotated[
        str | None, typer.Argument(metavar="[ID]", help=say("Dess id", "Its id"))
    ] = None,
    phase: Annotated[Phase | None, typer.Option(help=say("Läge", "Phase"))] = None,
    case: Annotated[str | None, typer.Option(help=say("Ärende", "Case"))] = None,
    as_json: AsJson = False,
) -> None:
    """A list, or one of it."""
    if identifier is not None:
        _one(client_of(ctx).get(f"/proposals/{identifier}"), as_json)
        return
    query = {"phase": phase, "case": case}
    answer = ask(ctx, Inbox, "/proposals", as_json=as_json, **query)
    if answer is not None:
        console().print(laid_out(answer))


def _one(shown: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(shown)
        return
    console().print(_facts(shown))


def _facts(shown: dict[str, Any]) -> RenderableType:
    content = shown["content"] or {}
    made = Table(box=None, show_header=False, title=content.get("title"), title_justify="left")
    made.add_row(say("Ärende", "Case"), shown["case"])
    made.add_row(say("Läge", "Phase"), titles.phase(Phase(shown["phase"]), LOCALE))
    made.add_row(say("Handläggare", "Caseworker"), shown["caseworker"])
    for point in content.get("points", ()):
        made.add_row(f"{say('Beslutspunkt', 'Point')} {point['number']}", point["text"])
    if shown["decision"]:
        made.add_row(say("Beslut", "Decision"), _decision(shown["decision"]))
    booked = (
        say("bokfört", "booked") if shown["effect_booked"] else say("inte bokfört", "not booked")
    )
    made.add_row(say("Verkan", "Effect"), booked)
    for each in shown["recipients"]:
        channel = titles.channel(Channel(each["channel"]), LOCALE)
        status = titles.delivery_status(DeliveryStatus(each["status"]), LOCALE)
        made.add_row(f"{say('Till', 'To')} {each['recipient']}", f"{channel}, {status}")
    return made


def _decision(decided: dict[str, Any]) -> str:
    """``2026-11-22 § 12, antagen: punkt 1 bifall, punkt 2 avslag``."""
    day = " ".join(filter(None, (decided["meeting_day"], decided["paragraph"])))
    assumed = say(", antagen", ", assumed") if decided["assumed"] else ""
    point = say("punkt", "point")
    outcomes = (
        (each["point"], titles.outcome(Outcome(each["outcome"]), LOCALE))
        for each in decided["outcomes"]
    )
    told = ", ".join(f"{point} {number} {outcome}" for number, outcome in outcomes)
    return f"{day}{assumed}: {told}"
