"""A committee's meetings: announced, moved, cancelled, and their agendas."""

from datetime import datetime
from typing import Annotated, Any

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.registering import told
from entrypoints.cli.invocation import AsJson, client_of, console, print_json
from entrypoints.cli.tables.meetings import agenda, calendar
from entrypoints.speech import say
from identity.roles import Role

app = Application()

DAY = ["%Y-%m-%d"]

Committee = Annotated[str, typer.Argument(help=say("Nämndens id", "The committee's id"))]
Meeting = Annotated[str, typer.Argument(help=say("Sammanträdets id", "The meeting's id"))]


@app.command("list", help=say("Nämndens sammanträden.", "The committee's meetings."))
def list_meetings(
    ctx: typer.Context,
    committee: Committee,
    since: Annotated[
        datetime | None,
        typer.Option("--from", formats=DAY, help=say("Från och med dagen", "From that day")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """By day, also those that were cancelled."""
    query = {"from": _day(since)}
    _show(client_of(ctx).get(f"/committees/{committee}/meetings", **query), calendar, as_json)


@app.command("show", help=say("Ett sammanträde med dagordning.", "One meeting with its agenda."))
def show(
    ctx: typer.Context, committee: Committee, meeting: Meeting, as_json: AsJson = False
) -> None:
    """What is placed on it."""
    _show(client_of(ctx).get(f"/committees/{committee}/meetings/{meeting}"), agenda, as_json)


@app.command(
    "announce",
    help=say("Tillkännage ett sammanträde, eller flytta det.", "Announce a meeting, or move it."),
)
def announce(
    ctx: typer.Context,
    committee: Committee,
    meeting: Meeting,
    on: Annotated[datetime, typer.Argument(formats=DAY, help=say("Dagen", "The day"))],
    notice: Annotated[
        datetime | None,
        typer.Option(formats=DAY, help=say("Kallelsen går ut", "Its notice goes out")),
    ] = None,
    title: Annotated[str | None, typer.Option(help=say("Rubrik", "Title"))] = None,
    as_json: AsJson = False,
) -> None:
    """Under the same id again: it is moved."""
    body = {"meeting": meeting, "day": _day(on), "notice_on": _day(notice), "title": title}
    client = client_of(ctx, Role.CASEWORKER, Role.REGISTRAR)
    told(client.write(f"/committees/{committee}/meetings", body), as_json)


@app.command("cancel", help=say("Ställ in ett sammanträde.", "Cancel a meeting."))
def cancel(
    ctx: typer.Context,
    committee: Committee,
    meeting: Meeting,
    reason: Annotated[str | None, typer.Option(help=say("Varför", "Why"))] = None,
    as_json: AsJson = False,
) -> None:
    """What was to come up there waits for another."""
    client = client_of(ctx, Role.CASEWORKER, Role.REGISTRAR)
    path = f"/committees/{committee}/meetings/{meeting}/cancellation"
    told(client.write(path, {"reason": reason}), as_json)


def _show(answer: Any, laid_out: Any, as_json: bool) -> None:
    if as_json:
        print_json(answer)
        return
    console().print(laid_out(answer))


def _day(day: datetime | None) -> str | None:
    return day.date().isoformat() if day else None
