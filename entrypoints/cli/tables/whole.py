"""Text whose lines do not break at a no-break space, where the table library would."""

from typing import Any

from rich.console import Console
from rich.containers import Lines
from rich.text import Text

NO_BREAK = "\u00a0"
STAND_IN = "\ue000"
"""As wide, and no space to the library; never in a text of ours."""


class Whole(Text):
    """As the library's, but ``7 800 tim`` stays on one line: in a table, a tree or a padding."""

    @classmethod
    def of(cls, text: Text | str) -> "Whole":
        """The same text with its styles."""
        given = Text(text) if isinstance(text, str) else text
        return cls(
            given.plain,
            style=given.style,
            justify=given.justify,
            overflow=given.overflow,
            spans=given.spans,
        )

    def wrap(self, console: Console, width: int, **how: Any) -> Lines:
        """As the library's."""
        held = Text(self.plain.replace(NO_BREAK, STAND_IN), style=self.style, spans=self.spans)
        lines = held.wrap(console, width, **how)
        for line in lines:
            line.plain = line.plain.replace(STAND_IN, NO_BREAK)
        return lines
