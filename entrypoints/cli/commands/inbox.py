"""What waits for whom."""

from typing import Annotated

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import AsJson, ask
from entrypoints.cli.invocation import console, print_note, typed
from entrypoints.cli.tables.inbox import inbox as laid_out
from entrypoints.speech import say
from identity.roles import Role
from projections.proposal_inbox.answers import Inbox

app = Application()


@app.command(
    "inbox",
    help=say(
        "Vad som väntar på vem, till när, och med vilket kommando det görs.",
        "What waits for whom, until when, and by which command it is done.",
    ),
)
def inbox(
    ctx: typer.Context,
    person: Annotated[
        str | None, typer.Option(help=say("Personens id; annars alla", "Person's id; else all"))
    ] = None,
    role: Annotated[
        Role | None, typer.Option(help=say("Det som rollen ska göra", "What is the role's to do"))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Open proposals only."""
    answer = ask(ctx, Inbox, "/inbox", as_json=as_json, person=person, role=role)
    if answer is None:
        return
    if not answer.tasks:
        print_note(say("inget väntar", "nothing waits"))
        return
    console().print(laid_out(answer, typed(ctx)), soft_wrap=True)
