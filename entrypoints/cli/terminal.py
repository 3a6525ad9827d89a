"""Consoles on which nothing that is shown can command the terminal."""

import re
import sys
from collections.abc import Iterable
from typing import IO, Any, TextIO, cast

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

_COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Controls but tabs and line breaks, and signs that turn the direction of writing."""

_IN_A_NAME = re.compile(f"[\t\n]|{_COMMANDS.pattern}|[\ud800-\udfff]")
_LINE_END = re.compile(r" +$", re.MULTILINE)
_STAND_IN = "\ufffd"


class Terminal(Console):
    """The library's, but what it is given to show is shown, and never obeyed by the terminal."""

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """As the library's."""
        for segment in super().render(renderable, options):
            harmless = segment.control or not _COMMANDS.search(segment.text)
            yield segment if harmless else Segment(disarmed(segment.text), segment.style)


def disarmed(text: str) -> str:
    """Without signs that a terminal obeys."""
    return _COMMANDS.sub("", text)


def escaped(json: str) -> str:
    """JSON in which signs that a terminal obeys are written as numbers; line breaks stay."""
    return _COMMANDS.sub(lambda sign: f"\\u{ord(sign.group()):04x}", json)


def shown_name(name: str) -> str:
    """A file's name on one line, with a stand-in for each sign that cannot be shown."""
    return _IN_A_NAME.sub(_STAND_IN, name)


def errors(**settings: Any) -> Terminal:
    """For people, on standard error."""
    return Terminal(stderr=True, highlight=False, **settings)


def output(width: int | None = None) -> Terminal:
    """For people, on standard output; without blanks at line ends where that is no terminal."""
    trimmed = None if sys.stdout.isatty() else cast("IO[str]", _Trimmed(sys.stdout))
    return Terminal(highlight=False, width=width, file=trimmed)


class _Trimmed:
    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        return self._file.write(_LINE_END.sub("", text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)
