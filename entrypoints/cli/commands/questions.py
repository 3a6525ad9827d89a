"""The options by which volumes, contracts, history and budget are asked about."""

from datetime import datetime
from typing import Annotated, Any, TypeVar

import typer
from pydantic import BaseModel

from entrypoints.cli.client import Client
from entrypoints.cli.invocation import AsJson, client_of, print_json
from entrypoints.speech import LOCALE, say

Year = Annotated[int | None, typer.Option(help=say("Kalenderår", "Calendar year"))]
On = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help=say("Det som gäller den dagen", "In force that day")),
]
Service = Annotated[str | None, typer.Option(help=say("Insatsens kod", "Code of the service"))]
Provider = Annotated[str | None, typer.Option(help=say("Utförarens id", "The provider's id"))]
DecidedBy = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        help=say("Bara det som var beslutat den dagen", "Only what was decided by that day"),
    ),
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        help=say(
            "Bara det som var registrerat då: en position, eller en tid med zon",
            "Only what was recorded by then: a position, or a time with its zone",
        )
    ),
]
__all__ = ["AsJson", "DecidedBy", "KnownAt", "On", "Provider", "Service", "Year", "ask", "day"]

PAGE = 500

A = TypeVar("A", bound=BaseModel)


def day(option: datetime | None) -> str | None:
    """An option's day as the interface writes it."""
    return option.date().isoformat() if option else None


def ask(
    ctx: typer.Context, kind: type[A], path: str, /, *, as_json: bool, **query: Any
) -> A | None:
    """The answer; None where it was printed as JSON and nothing is left to do."""
    client = client_of(ctx)
    if as_json:
        print_json(client.get(path, locale=LOCALE, **query))
        return None
    return read(client, kind, path, **query)


def read(client: Client, kind: type[A], path: str, /, **query: Any) -> A:
    """The answer as the room that gives it has it."""
    return kind.model_validate(client.get(path, locale=LOCALE, **query))


def read_all(client: Client, path: str, items: str, /, **query: Any) -> Any:
    """A list that is answered in pages, as one answer; ``items`` names the field with the list."""
    answer = client.get(path, locale=LOCALE, limit=PAGE, **query)
    cursor = answer["next_cursor"]
    while cursor is not None:
        page = client.get(path, locale=LOCALE, limit=PAGE, **{**query, "cursor": cursor})
        answer[items] += page[items]
        cursor = page["next_cursor"]
    return {**answer, "next_cursor": None}
