"""What every command knows: the options before the subcommand, and how to print."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from rich.text import Text

from entrypoints.cli.client import VERSION, Client
from entrypoints.cli.connection import find_connection
from entrypoints.cli.program import program
from entrypoints.cli.terminal import Terminal, escaped, output
from entrypoints.speech import say
from identity.roles import Role

NARROWEST = 100
"""Columns to lay tables out for where the output is no terminal, such as a file."""

AsJson = Annotated[bool, typer.Option("--json", help=say("JSON för program", "JSON for programs"))]


@dataclass(frozen=True)
class Invocation:
    """The options before the subcommand."""

    url: str | None = None
    key: str | None = None
    data_dir: Path | None = None

    def client(self, *roles: Role, prefix: str = VERSION) -> Client:
        """A client with a key that has one of the roles, as far as one is known."""
        found = find_connection(url=self.url, key=self.key, data_dir=self.data_dir)
        return Client(found, *roles, prefix=prefix)


def invocation(ctx: typer.Context) -> Invocation:
    """What stands before the subcommand."""
    return cast("Invocation", ctx.find_object(Invocation) or Invocation())


def typed(ctx: typer.Context) -> str:
    """How a further command is typed for the same server: ``liggare --data var/demo``."""
    data_dir = invocation(ctx).data_dir
    return program() + (f" --data {data_dir}" if data_dir else "")


def client_of(ctx: typer.Context, *roles: Role) -> Client:
    """A client for what stands before the subcommand, closed when the command ends."""
    return ctx.with_resource(invocation(ctx).client(*roles))


def console() -> Terminal:
    """For people, on standard output."""
    out = output()
    return out if out.is_terminal else output(width=max(out.width, NARROWEST))


def print_json(value: Any) -> None:
    """For programs, on standard output."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    sys.stdout.write(escaped(written) + "\n")


def print_note(text: str) -> None:
    """A remark below a table."""
    console().print(Text(text, style="dim"))
