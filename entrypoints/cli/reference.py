"""The commands as a page for the documentation, made from the commands themselves."""

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import typer
from typer.core import TyperArgument, TyperGroup, TyperOption

from entrypoints.cli.failures import EXIT_CODES
from entrypoints.cli.main import app
from entrypoints.settings import PREFIX

HEADING = """\
# The command line

`liggare` talks to the server that runs in `var/`, or to `LIGGARE_URL` with `LIGGARE_KEY`.
It speaks Swedish, or English where `LIGGARE_LOCALE`, `LC_ALL` or `LANG` asks for it.

Made by `python -m scripts.reference` from the code; a test compares the two.
"""


def in_english() -> str:
    """The page. The texts are settled at start-up, so that a process of its own makes it."""
    made = subprocess.run(
        [sys.executable, "-m", "entrypoints.cli.reference"],
        env={**os.environ, f"{PREFIX}LOCALE": "en", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return made.stdout


def page() -> str:
    """In the language of this process."""
    return "\n".join([HEADING, EXIT_CODES, "", *_commands(typer.main.get_command(app), "liggare")])


def _commands(command: Any, name: str) -> Iterator[str]:
    if isinstance(command, TyperGroup):
        yield from _described(command, name)
        for each in command.commands.values():
            yield from _commands(each, f"{name} {each.name}")
        return
    yield from _described(command, name)


def _described(command: Any, name: str) -> Iterator[str]:
    arguments = [each for each in command.params if isinstance(each, TyperArgument)]
    options = [each for each in command.params if isinstance(each, TyperOption)]
    usage = " ".join([name, *(_usage(each) for each in arguments)])
    yield f"## {usage}"
    yield ""
    yield command.help or ""
    yield ""
    for argument in arguments:
        yield f"- `{argument.name}`: {argument.help or ''}".rstrip(": ")
    for option in options:
        required = " (required)" if option.required else ""
        yield f"- `{', '.join(option.opts)}`{required}: {option.help or ''}".rstrip(": ")
    if arguments or options:
        yield ""


def _usage(argument: TyperArgument) -> str:
    name = (argument.name or "").upper()
    return name if argument.required else f"[{name}]"


if __name__ == "__main__":
    sys.stdout.write(page())
