"""The events of the log in order, once or for as long as one listens."""

import json
import sys
import time
from collections.abc import Iterator
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from entrypoints.cli.application import Application
from entrypoints.cli.client import Client
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import AsJson, client_of, console
from entrypoints.speech import LOCALE, say
from identity.roles import Role
from wording import titles

app = Application()

PAGE = 500
RECONNECT_PAUSE = 1.0


@app.command(
    "feed",
    help=say(
        "Loggens händelser i ordning; --follow väntar på nya.",
        "The log's events in order; --follow waits for new ones.",
    ),
)
def feed(
    ctx: typer.Context,
    after: Annotated[
        int, typer.Option(min=0, help=say("Börja efter positionen", "Begin after the position"))
    ] = 0,
    follow: Annotated[
        bool, typer.Option("--follow", help=say("Fortsätt tills Ctrl-C", "Go on until Ctrl-C"))
    ] = False,
    topic: Annotated[
        str | None,
        typer.Option("--type", help=say("Som contract eller contract.awarded", "Such as contract")),
    ] = None,
    contract: Annotated[str | None, typer.Option(help=say("Avtal", "Contract"))] = None,
    service: Annotated[str | None, typer.Option(help=say("Insats", "Service"))] = None,
    as_json: AsJson = False,
) -> None:
    """JSON is one event a line, so that it can be piped."""
    client = client_of(ctx, Role.INTEGRATOR)
    query = {"type": topic, "contract": contract, "service": service}
    events = _listened(client, after, query) if follow else _pages(client, after, query)
    out = console()
    for event in events:
        if as_json:
            sys.stdout.write(json.dumps(event, ensure_ascii=False) + "\n")
            sys.stdout.flush()
        else:
            _show(out, event)


def _pages(client: Client, after: int, query: dict[str, str | None]) -> Iterator[dict[str, Any]]:
    while True:
        page = client.get("/events", after=after, limit=PAGE, **query)
        yield from page["events"]
        after = page["next"]
        if after >= page["head"]:
            return


def _listened(client: Client, after: int, query: dict[str, str | None]) -> Iterator[dict[str, Any]]:
    """Once connected, it comes back where it was for as long as the server may be away."""
    connected = False
    while True:
        try:
            with client.stream("/events/stream", after=after, **query) as lines:
                connected = True
                for line in lines:
                    name, _, value = line.partition(": ")
                    if name == "id":
                        after = int(value)
                    elif name == "data":
                        yield json.loads(value)
        except Failure as failure:
            if failure.code is not ExitCode.NO_SERVER or not connected:
                raise
        time.sleep(RECONNECT_PAUSE)


def _show(out: Console, event: dict[str, Any]) -> None:
    text = Text(f"{event['position']:>6}  ", "dim")
    text.append(titles.topic(event["type"], LOCALE), "bold")
    text.append(f"  {event['stream']}  {event['recorded_at'][:19]}Z  {event['actor']['id']}", "dim")
    out.print(text, soft_wrap=True)
