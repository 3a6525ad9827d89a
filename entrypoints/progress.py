"""One line per step, with the time it took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text


@dataclass
class Step:
    """``note`` is what the finished line says beside the title."""

    note: str = ""


class Steps:
    """Prints to ``console``; a spinner turns meanwhile where the console is a terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console

    @contextmanager
    def step(self, title: str) -> Iterator[Step]:
        """A step that ends in an error is marked so, and the error goes on."""
        started = time.monotonic()
        step = Step()
        with self._console.status(Text(title)):
            try:
                yield step
            except BaseException:
                self._line("✗", "red", title, step.note, started)
                raise
        self._line("✓", "green", title, step.note, started)

    def tell(self, text: str) -> None:
        """A line beside the steps, such as a restart."""
        self._console.print(Text(f"! {text}", style="yellow"), soft_wrap=True)

    def _line(self, mark: str, colour: str, title: str, note: str, started: float) -> None:
        elapsed = f"{time.monotonic() - started:6.2f} s"
        line = Text.assemble(
            (mark, colour), " ", f"{title:<24}", (elapsed, "dim"), "  ", (note, "dim")
        )
        self._console.print(line, soft_wrap=True)
