"""Acts while a proposal is written, and those that end it before its time."""

from typing import Annotated

import typer

from entrypoints.cli.commands.acts.doing import AsJson, Proposal, Reason, act, change, do
from entrypoints.cli.commands.registering import File, read_json
from entrypoints.speech import say
from identity.roles import Role


@act.command("draft", help=say("Spara ett nytt utkast ur en fil.", "Save a new draft from a file."))
def save_draft(ctx: typer.Context, proposal: Proposal, file: File, as_json: AsJson = False) -> None:
    """The whole of it."""
    body = read_json(file)
    change(ctx, proposal, {"content": body.get("content", body)}, as_json, method="PUT")


@act.command(
    "revise",
    help=say(
        "Ersätt de delar av utkastet som står i en fil; resten står kvar.",
        "Replace the parts of the draft that a file has; the rest stays.",
    ),
)
def revise(ctx: typer.Context, proposal: Proposal, file: File, as_json: AsJson = False) -> None:
    """Such as ``{"financing": "…", "clear": ["follow_up"]}``."""
    change(ctx, proposal, read_json(file), as_json, method="PATCH")


@act.command("assign", help=say("Byt handläggare.", "Let another caseworker take over."))
def assign(
    ctx: typer.Context,
    proposal: Proposal,
    caseworker: Annotated[str, typer.Argument(help=say("Personens id", "The person's id"))],
    reason: Annotated[str | None, typer.Option(help=say("Varför", "Why"))] = None,
    as_json: AsJson = False,
) -> None:
    """In any phase but the last."""
    do(ctx, proposal, "assignment", {"caseworker": caseworker, "reason": reason}, as_json)


@act.command(
    "submit",
    help=say("Lämna in: prövas, och medel reserveras.", "Submit: checked, funds reserved."),
)
def submit(ctx: typer.Context, proposal: Proposal, as_json: AsJson = False) -> None:
    """From draft to union consultation."""
    do(ctx, proposal, "submission", {}, as_json)


@act.command(
    "withdraw",
    help=say(
        "Dra tillbaka före beslutet; reserverade medel släpps.",
        "Withdraw before the decision; funds reserved are released.",
    ),
)
def withdraw(
    ctx: typer.Context, proposal: Proposal, reason: Reason, as_json: AsJson = False
) -> None:
    """By the administration."""
    do(ctx, proposal, "withdrawal", {"reason": reason}, as_json)


@act.command(
    "cancel",
    help=say(
        "Avbryt var det än är (administratör); det som bokförts står kvar.",
        "Put an end to it wherever it is (administrator); what is booked stays.",
    ),
)
def cancel(ctx: typer.Context, proposal: Proposal, reason: Reason, as_json: AsJson = False) -> None:
    """By an administrator."""
    do(ctx, proposal, "cancellation", {"reason": reason}, as_json, role=Role.ADMIN)
