"""Acts about minutes, notice and appeals."""

from datetime import datetime
from typing import Annotated

import typer

from domain.proposal.commands import AppealOutcome
from entrypoints.cli.commands.acts.doing import (
    AsJson,
    Assumed,
    Day,
    Proposal,
    Reference,
    act,
    day,
    do,
)
from entrypoints.speech import say

Appeal = Annotated[str, typer.Argument(help=say("Överklagandets id", "The appeal's id"))]


def _today() -> datetime:
    return datetime.now().astimezone()


@act.command("minutes", help=say("Protokollet är justerat (KL 5:69).", "Minutes approved."))
def approve_minutes(
    ctx: typer.Context,
    proposal: Proposal,
    on: Day = None,
    immediate: Annotated[
        bool, typer.Option("--immediate", help=say("Omedelbar justering", "Approved at once"))
    ] = False,
    assumed: Assumed = None,
    as_json: AsJson = False,
) -> None:
    """At most 14 days after the meeting."""
    body = {"approved_on": day(on, _today()), "immediate": immediate, "assumed": assumed}
    do(ctx, proposal, "minutes", body, as_json)


@act.command(
    "notice",
    help=say("Justeringen är anslagen (KL 8:12).", "The approval is announced (KL 8:12)."),
)
def post_notice(
    ctx: typer.Context,
    proposal: Proposal,
    on: Day = None,
    place: Annotated[str | None, typer.Option(help=say("Var", "Where"))] = None,
    assumed: Assumed = None,
    as_json: AsJson = False,
) -> None:
    """The appeal time runs from then."""
    body = {"posted_on": day(on, _today()), "place": place, "assumed": assumed}
    do(ctx, proposal, "notice", body, as_json)


@act.command("take-down", help=say("Anslaget är nedtaget.", "The notice was taken down."))
def take_down_notice(
    ctx: typer.Context, proposal: Proposal, on: Day = None, as_json: AsJson = False
) -> None:
    """Not before the appeal time is over."""
    do(ctx, proposal, "notice/removal", {"taken_down_on": day(on, _today())}, as_json)


@act.command(
    "appeal",
    help=say("Beslutet är överklagat (laglighetsprövning).", "The decision was appealed against."),
)
def lodge_appeal(
    ctx: typer.Context,
    proposal: Proposal,
    appeal: Appeal,
    court: Annotated[str, typer.Option(help=say("Domstol", "Court"))],
    on: Day = None,
    case_number: Annotated[str | None, typer.Option(help=say("Målnummer", "Case number"))] = None,
    as_json: AsJson = False,
) -> None:
    """Who did is not recorded."""
    body = {
        "appeal": appeal,
        "lodged_on": day(on, _today()),
        "court": court,
        "case_number": case_number,
    }
    do(ctx, proposal, "appeals", body, as_json)


@act.command(
    "settle",
    help=say("Domstolen har avgjort överklagandet.", "The court has settled the appeal."),
)
def settle_appeal(
    ctx: typer.Context,
    proposal: Proposal,
    appeal: Appeal,
    outcome: Annotated[
        AppealOutcome, typer.Argument(help=say("Avslaget eller upphävt", "Dismissed or annulled"))
    ],
    on: Day = None,
    reference: Reference = None,
    as_json: AsJson = False,
) -> None:
    """Once nobody can take it further."""
    body = {"settled_on": day(on, _today()), "outcome": outcome, "reference": reference}
    do(ctx, proposal, f"appeals/{appeal}/settlement", body, as_json)
