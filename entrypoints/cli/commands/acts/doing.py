"""What every act has in common: whose key, which proposal, on which day, and what is told."""

from datetime import datetime
from typing import Annotated, Any

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.client import Client
from entrypoints.cli.commands.registering import told
from entrypoints.cli.failures import wrong_usage
from entrypoints.cli.invocation import AsJson, client_of
from entrypoints.speech import say
from identity.roles import Role

act = Application()

DAY = ["%Y-%m-%d"]

Proposal = Annotated[str, typer.Argument(help=say("Tjänsteskrivelsens id", "The proposal's id"))]
Recipient = Annotated[str, typer.Argument(help=say("Mottagarens id", "The recipient's id"))]
Day = Annotated[
    datetime | None,
    typer.Option("--on", formats=DAY, help=say("Dagen; annars i dag", "The day; else today")),
]
Reason = Annotated[str, typer.Option(help=say("Varför", "Why"))]
Paragraph = Annotated[
    str | None, typer.Option(help=say("Protokollets paragraf", "Paragraph of the minutes"))
]
Votes = Annotated[list[str] | None, typer.Option(help=say("Röster, som 7-4", "Votes, such as 7-4"))]
Dissents = Annotated[list[str] | None, typer.Option(help=say("Reserverade sig", "Dissented"))]
Disqualified = Annotated[
    list[str] | None, typer.Option(help=say("Anmälde jäv", "Was disqualified"))
]
Assumed = Annotated[
    str | None,
    typer.Option(help=say("Varför uppgiften är antagen", "Why this is an assumption")),
]
Reference = Annotated[
    str | None, typer.Option(help=say("Till exempel en kvittens", "Such as a receipt"))
]
__all__ = [
    "DAY",
    "AsJson",
    "Assumed",
    "Day",
    "Paragraph",
    "Proposal",
    "Reason",
    "Recipient",
    "Reference",
    "act",
    "change",
    "day",
    "do",
    "exactly_one",
]


def do(
    ctx: typer.Context,
    proposal: str,
    path: str,
    body: dict[str, Any],
    as_json: bool,
    *,
    role: Role = Role.CASEWORKER,
) -> None:
    """One act, as it stands when it is sent."""
    told(client_of(ctx, role).write(f"/proposals/{proposal}/{path}", body), as_json)


def change(ctx: typer.Context, proposal: str, body: Any, as_json: bool, *, method: str) -> None:
    """The draft, upon the version that stands when it is sent."""
    client: Client = client_of(ctx, Role.CASEWORKER)
    _, tag = client.get_with_tag(f"/proposals/{proposal}")
    told(client.write(f"/proposals/{proposal}/draft", body, method=method, upon=tag), as_json)


def day(given: datetime | None, otherwise: datetime | None = None) -> str | None:
    """As the interface writes it."""
    chosen = given or otherwise
    return chosen.date().isoformat() if chosen else None


def exactly_one(said: list[dict[str, Any]], *options: str) -> dict[str, Any]:
    """The only one that was said. Raises Failure where there is none, or several."""
    if len(said) != 1:
        sv, en = (f"{', '.join(options[:-1])} {word} {options[-1]}" for word in ("och", "and"))
        raise wrong_usage(say(f"ange ett av {sv}", f"give one of {en}"))
    return said[0]
