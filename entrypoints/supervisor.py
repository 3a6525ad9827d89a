"""Starts processes in order, restarts what crashes, and stops all in reverse order."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType, TracebackType
from typing import NoReturn, Protocol, Self

from entrypoints.speech import say

RESTARTS_ALLOWED = 5
RESTARTS_COUNTED_WITHIN = 60.0  # seconds; older ones are forgiven
BACKOFF = 0.2  # seconds before the first restart, doubled for each further one
LOOK_EVERY = 0.1


class Child(Protocol):
    """``start`` returns when it serves; ``stop`` when it has ended, and may be repeated."""

    @property
    def running(self) -> bool: ...

    def start(self) -> None: ...

    def stop(self) -> None: ...


class KeepsCrashing(Exception):
    """A child was given up after its restarts; everything is to be stopped."""


@dataclass
class _Kept:
    name: str
    child: Child
    restart_with: frozenset[str]
    restarts: list[float] = field(default_factory=list)


class Supervisor:
    """Within its block all children added run; at its end none does.
    ``tell`` hears, in words, of each restart. Every child must by itself end with this process,
    since nothing here runs after a SIGKILL.
    """

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._kept: list[_Kept] = []
        self._falls: list[tuple[str, float]] = []
        self._lock = threading.RLock()
        self._over = threading.Event()
        self._failure: KeepsCrashing | None = None
        self._watcher = threading.Thread(target=self._watch, name="supervisor", daemon=True)

    def __enter__(self) -> Self:
        self._watcher.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._watcher.join(timeout=1)  # stopping the children ends what it may be waiting for
        for kept in reversed(self._kept):
            kept.child.stop()

    def add(self, name: str, child: Child, restart_with: frozenset[str] = frozenset()) -> None:
        """Start it and keep it running; it restarts too whenever one of ``restart_with`` does.

        What keeps it from starting the first time is raised.
        """
        with self._lock:
            try:
                child.start()
            except BaseException:
                child.stop()
                raise
            self._kept.append(_Kept(name, child, restart_with))

    def keep(self, name: str, child: Child) -> None:
        """The same for one that already runs and that its own owner stops."""
        with self._lock:
            self._kept.append(_Kept(name, child, frozenset()))

    def wait(self) -> None:
        """Until the block is left from elsewhere. Raises KeepsCrashing when a child is given up."""
        while not self._over.wait(LOOK_EVERY):
            pass
        if self._failure is not None:
            raise self._failure

    @property
    def failure(self) -> KeepsCrashing | None:
        """Why everything is about to stop, for a caller that does not ``wait``."""
        return self._failure

    def _watch(self) -> None:
        while not self._over.wait(LOOK_EVERY):
            with self._lock:
                fallen = self._fallen()
            if fallen:
                # What others rest on may be seen to fall a moment after them, and is the cause.
                self._over.wait(LOOK_EVERY)
                self._revive_first()

    def _fallen(self) -> list[_Kept]:
        """In the order in which they were added, so that what others rest on comes first."""
        return [kept for kept in self._kept if not kept.child.running]

    def _revive_first(self) -> None:
        """Only one at a time: the others may need it, and are looked at again once it is up."""
        with self._lock:
            fallen = self._fallen()
            if fallen and not self._over.is_set():
                self._note_fall(fallen[0].name)
                self._revive(fallen[0])

    def _note_fall(self, name: str) -> None:
        now = time.monotonic()
        self._falls = [each for each in self._falls if now - each[1] < RESTARTS_COUNTED_WITHIN]
        self._falls.append((name, now))

    def _revive(self, kept: _Kept) -> None:
        try:
            self._restart(kept)
            for other in self._kept:
                if kept.name in other.restart_with:
                    self._restart_along(other, kept.name)
        except KeepsCrashing as failure:
            self._failure = failure
            self._over.set()
        except Exception as failure:  # not up; the next look tries again, but not for ever
            # Its log stays in its file: there it says what it met, often the fall of another.
            told = str(failure).partition("\n")[0]
            self._tell(told if told.startswith(kept.name) else f"{kept.name}: {told}")

    def _restart_along(self, other: _Kept, name: str) -> None:
        self._tell(
            say(
                f"{other.name}: startas om tillsammans med {name}",
                f"{other.name}: restarts together with {name}",
            )
        )
        other.child.stop()
        other.child.start()

    def _restart(self, kept: _Kept) -> None:
        now = time.monotonic()
        kept.restarts = [at for at in kept.restarts if now - at < RESTARTS_COUNTED_WITHIN]
        if len(kept.restarts) >= RESTARTS_ALLOWED:
            raise KeepsCrashing(self._given_up(kept.name, len(kept.restarts) + 1))
        self._over.wait(BACKOFF * 2 ** len(kept.restarts))
        kept.restarts.append(now)
        count = len(kept.restarts)
        self._tell(
            say(
                f"{kept.name}: avslutades oväntat, omstart {count}",
                f"{kept.name}: ended unexpectedly, restart {count}",
            )
        )
        kept.child.stop()
        kept.child.start()

    def _given_up(self, name: str, count: int) -> str:
        said = say(
            f"{name} avslutades {count} gånger på en minut",
            f"{name} crashed {count} times in a minute",
        )
        first = self._falls[0][0] if self._falls else name
        return said if first == name else said + say(f"; först {first}", f"; {first} fell first")


@contextmanager
def ends_on_signals() -> Iterator[None]:
    """SIGTERM and SIGHUP unwind the main thread as Ctrl-C does; further ones are ignored."""

    def leave(number: int, _frame: FrameType | None) -> NoReturn:
        for each in previous:
            signal.signal(each, signal.SIG_IGN)
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        raise SystemExit(128 + number)

    previous = {
        number: signal.signal(number, leave)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
    }
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
