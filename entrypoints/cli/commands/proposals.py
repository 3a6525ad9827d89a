"""Proposals: where they are, one of them, what it lacks and by when; and resuming their ways."""

from typing import Annotated, Any

import typer

from domain.proposal.state import Phase
from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import AsJson, ask
from entrypoints.cli.commands.running import settings_of
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import client_of, console, print_json, print_note
from entrypoints.cli.tables.inbox import proposals as laid_out
from entrypoints.cli.tables.proposal import deadlines, facts, readiness
from entrypoints.speech import LOCALE, say
from projections.proposal_inbox.answers import ProposalList

app = Application(list_or_one=True)

Identifier = Annotated[str, typer.Argument(help=say("Tjänsteskrivelsens id", "The proposal's id"))]


@app.command("list", help=say("Tjänsteskrivelser och var de är.", "Proposals, where they are."))
def list_proposals(
    ctx: typer.Context,
    phase: Annotated[Phase | None, typer.Option(help=say("Läge", "Phase"))] = None,
    case: Annotated[str | None, typer.Option(help=say("Ärende", "Case"))] = None,
    as_json: AsJson = False,
) -> None:
    """``liggare proposals`` by itself does the same."""
    query = {"phase": phase, "case": case}
    answer = ask(ctx, ProposalList, "/proposals", as_json=as_json, **query)
    if answer is not None:
        console().print(laid_out(answer))


@app.command("show", help=say("En tjänsteskrivelse.", "One proposal."))
def show(ctx: typer.Context, identifier: Identifier, as_json: AsJson = False) -> None:
    """``liggare proposals ID`` does the same."""
    _show(client_of(ctx).get(f"/proposals/{identifier}"), facts, as_json)


@app.command(
    "ready",
    help=say(
        "Om utkastet kan lämnas in: vad som saknas och varför.",
        "Whether the draft can be submitted: what is missing and why.",
    ),
)
def ready(ctx: typer.Context, identifier: Identifier, as_json: AsJson = False) -> None:
    """Records nothing."""
    answer = client_of(ctx).get(f"/proposals/{identifier}/ready-check", locale=LOCALE)
    _show(answer, readiness, as_json)


@app.command(
    "deadlines",
    help=say("Vad som ska göras till när, och enligt vad.", "What is to be done by when, and why."),
)
def show_deadlines(ctx: typer.Context, identifier: Identifier, as_json: AsJson = False) -> None:
    """Those that are open now."""
    answer = client_of(ctx).get(f"/proposals/{identifier}/deadlines", locale=LOCALE)
    if not as_json and not answer["deadlines"]:
        print_note(say("ingen frist löper", "no deadline runs"))
        return
    _show(answer, deadlines, as_json)


@app.command(
    "resume",
    help=say(
        "Starta de ärendegångar som saknas, till exempel efter en förlorad Temporal-databas.",
        "Start the workflows that are missing, for instance after Temporal's database was lost.",
    ),
)
def resume(ctx: typer.Context, as_json: AsJson = False) -> None:
    """What a worker does by itself at every start and every few minutes."""
    from entrypoints.processes.resuming import OutOfReach, resume_proposals

    try:
        resumed = resume_proposals(settings_of(ctx))
    except OutOfReach as away:
        raise Failure(ExitCode.NO_SERVER, str(away)) from None
    if as_json:
        print_json(resumed)
        return
    for proposal in resumed:
        console().print(proposal)
    count = len(resumed)
    print_note(say(f"{count} ärendegångar startade", f"{count} workflows started"))


def _show(answer: dict[str, Any], laid_out: Any, as_json: bool) -> None:
    if as_json:
        print_json(answer)
        return
    console().print(laid_out(answer))
