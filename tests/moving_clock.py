"""A clock that a test moves: it begins where it is told to, and goes on at the usual pace."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from datetime import time as hour
from pathlib import Path

from ledger.clock import SWEDEN


class MovingClock:
    """In place of ``system_clock``. ``move_to`` a day: noon there, in Sweden.

    With a file its place is shared with clocks in other processes.
    """

    def __init__(self, day: date, file: Path | None = None) -> None:
        self.file = file
        self._place = (0.0, 0.0)
        self.move_to(day)

    def __call__(self) -> datetime:
        began, moved = _read(self.file) if self.file else self._place
        return datetime.fromtimestamp(began + time.time() - moved, UTC)

    def move_to(self, day: date) -> None:
        noon = datetime.combine(day, hour(12), SWEDEN).timestamp()
        self._place = (noon, time.time())
        if self.file is not None:
            self.file.write_text(f"{noon} {time.time()}")


def shared_clock(file: Path) -> Callable[[], datetime]:
    """The clock that a MovingClock in another process moves."""

    def clock() -> datetime:
        began, moved = _read(file)
        return datetime.fromtimestamp(began + time.time() - moved, UTC)

    return clock


def _read(file: Path) -> tuple[float, float]:
    began, moved = file.read_text().split()
    return float(began), float(moved)
