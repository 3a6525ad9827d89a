"""The command line library, with its own few words in the terminal's language."""

from collections.abc import Callable
from typing import Any

import typer
from typer import rich_utils
from typer.core import TyperCommand, TyperGroup, TyperOption

from entrypoints.cli.usage import usage_in_words
from entrypoints.speech import LOCALE, say

if LOCALE == "sv":
    rich_utils.ARGUMENTS_PANEL_TITLE = "Argument"
    rich_utils.OPTIONS_PANEL_TITLE = "Flaggor"
    rich_utils.COMMANDS_PANEL_TITLE = "Kommandon"
    rich_utils.ERRORS_PANEL_TITLE = "Fel"
    rich_utils.DEFAULT_STRING = "[annars: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[krävs]"


class _Command(TyperCommand):
    def get_usage(self, ctx: Any) -> str:
        return usage_in_words(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        return _told(super().get_help_option(ctx))


class _Group(TyperGroup):
    def get_usage(self, ctx: Any) -> str:
        return usage_in_words(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        return _told(super().get_help_option(ctx))


class _ListOrOne(_Group):
    """``things`` lists them, ``things ID`` shows one, and any other word is a command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ctx.help_option_names):
            args = ["list", *args]
        elif args[0] not in {*self.commands, *ctx.help_option_names}:
            args = ["show", *args]
        return super().parse_args(ctx, args)


class Application(typer.Typer):
    """A set of commands, each of which explains ``--help`` in the terminal's language.

    ``list_or_one``: it has the commands ``list`` and ``show``, which need not be named.
    """

    def __init__(self, *, list_or_one: bool = False, **settings: Any) -> None:
        super().__init__(cls=_ListOrOne if list_or_one else _Group, **settings)

    def command(self, name: str | None = None, **settings: Any) -> Callable[[Any], Any]:
        """As typer's."""
        return super().command(name, cls=_Command, **settings)


def _told(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = say("Visa den här hjälpen.", "Show this help.")
    return option
