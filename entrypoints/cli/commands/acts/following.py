"""Acts about the decision's effect, and its dispatch, and what is taken back."""

from typing import Annotated

import typer

from domain.proposal.content import Channel
from domain.proposal.events import Retractable
from entrypoints.cli.commands.acts.doing import (
    AsJson,
    Proposal,
    Reason,
    Recipient,
    Reference,
    act,
    do,
)
from entrypoints.speech import say
from identity.roles import Role


@act.command(
    "effect", help=say("Försök på nytt bokföra beslutet.", "Try again to book the decision.")
)
def effect(ctx: typer.Context, proposal: Proposal, as_json: AsJson = False) -> None:
    """After a booking that was refused."""
    do(ctx, proposal, "effect", {}, as_json)


@act.command(
    "waive",
    help=say(
        "Beslutet ska aldrig bokföras; reserverade medel släpps.",
        "The decision is never to be booked; funds reserved are released.",
    ),
)
def waive(ctx: typer.Context, proposal: Proposal, reason: Reason, as_json: AsJson = False) -> None:
    """After a booking that can never succeed."""
    do(ctx, proposal, "effect/waiver", {"reason": reason}, as_json)


@act.command(
    "reverse",
    help=say(
        "Försök på nytt ta tillbaka vad ett upphävt beslut bokfört.",
        "Try again to undo what an annulled decision has booked.",
    ),
)
def reverse(
    ctx: typer.Context,
    proposal: Proposal,
    despite: Annotated[
        str | None,
        typer.Option(help=say("Registratorns skäl att gå emot villkoren", "Reason to go against")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """After a reversal that was refused."""
    role = Role.REGISTRAR if despite else Role.CASEWORKER
    do(ctx, proposal, "effect/reversal", {"despite": despite}, as_json, role=role)


@act.command(
    "confirm",
    help=say("Bekräfta att beslutet lämnats över för hand.", "Confirm a delivery by hand."),
)
def confirm(
    ctx: typer.Context,
    proposal: Proposal,
    recipient: Recipient,
    reference: Reference = None,
    as_json: AsJson = False,
) -> None:
    """One recipient."""
    do(ctx, proposal, f"dispatch/{recipient}/confirmation", {"reference": reference}, as_json)


@act.command(
    "bounce",
    help=say("Det som skickats kom tillbaka.", "What was sent came back."),
)
def bounce(
    ctx: typer.Context,
    proposal: Proposal,
    recipient: Recipient,
    reason: Reason,
    reference: Reference = None,
    as_json: AsJson = False,
) -> None:
    """Somebody must look at it."""
    body = {"reason": reason, "reference": reference}
    do(ctx, proposal, f"dispatch/{recipient}/bounce", body, as_json)


@act.command(
    "resume",
    help=say(
        "Försök på nytt nå en mottagare: rättad adress, annan kontakt eller annan kanal.",
        "Try again to reach a recipient: address corrected, another contact or channel.",
    ),
)
def resume(
    ctx: typer.Context,
    proposal: Proposal,
    recipient: Recipient,
    channel: Annotated[Channel | None, typer.Option(help=say("Annan kanal", "Channel"))] = None,
    contact: Annotated[str | None, typer.Option(help=say("Annan person", "Person"))] = None,
    as_json: AsJson = False,
) -> None:
    """An address is corrected in the register of persons first."""
    body = {"channel": channel, "contact": contact}
    do(ctx, proposal, f"dispatch/{recipient}/resumption", body, as_json)


@act.command(
    "retract",
    help=say(
        "Stryk det som registrerats fel: beslut, anmälan, justering, anslag, överlämnande,"
        " retur, underskrift eller överklagande.",
        "Take back what was wrongly recorded: a decision, a report, minutes, a notice, a handing"
        " over, a bounce, a signature or an appeal.",
    ),
)
def retract(
    ctx: typer.Context,
    proposal: Proposal,
    kind: Annotated[Retractable, typer.Argument(help=say("Vad som stryks", "What it is"))],
    subject: Annotated[
        str,
        typer.Argument(
            help=say(
                "Överklagandets, mottagarens eller undertecknarens id; annars den dag som"
                " registrerats",
                "Id of the appeal, of the recipient, or of who signed; else the day recorded",
            )
        ),
    ],
    because: Annotated[str, typer.Option(help=say("Varför det var fel", "Why it was wrong"))],
    as_json: AsJson = False,
) -> None:
    """History keeps both."""
    body = {"kind": kind, "subject": subject, "because": because}
    do(ctx, proposal, "retraction", body, as_json)
