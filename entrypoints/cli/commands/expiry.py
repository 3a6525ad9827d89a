"""Which contracts come to their end, and until when something can be decided about them."""

from datetime import datetime
from typing import Annotated

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import (
    AsJson,
    DecidedBy,
    KnownAt,
    Provider,
    Service,
    ask,
    day,
)
from entrypoints.cli.invocation import console, print_note
from entrypoints.cli.tables.expiry import calendar
from entrypoints.speech import say
from projections.expiry_calendar.answers import ExpiryCalendar

app = Application()


@app.command(
    "expiry",
    help=say(
        "Avtal som löper ut: sista dagen att besluta om förlängning eller uppsägning.",
        "Contracts that end: the last day to decide on an extension or a notice.",
    ),
)
def expiry(
    ctx: typer.Context,
    since: Annotated[
        datetime | None,
        typer.Option(
            "--from",
            formats=["%Y-%m-%d"],
            help=say("Från och med dagen; annars i dag", "From that day; else today"),
        ),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], help=say("Till och med dagen", "Until that day, inclusive")
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help=say("Också dagar som gått", "Past days too"))
    ] = False,
    service: Service = None,
    provider: Provider = None,
    decided_by: DecidedBy = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """What comes, earliest first."""
    today = None if everything else day(datetime.now().astimezone())
    answer = ask(
        ctx,
        ExpiryCalendar,
        "/expiry-calendar",
        as_json=as_json,
        **{"from": day(since) or today},
        until=day(until),
        service=service,
        provider=provider,
        decided_by=day(decided_by),
        known_at=known_at,
    )
    if answer is None:
        return
    if not answer.contracts:
        print_note(say("inget avtal löper ut då", "no contract ends then"))
        return
    console().print(calendar(answer))
