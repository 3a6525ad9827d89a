"""Work that misbehaves in the ways in which readers of files do."""

import os
import time
from pathlib import Path

from documents.refused import EmptyDocument


def doubled(number: int) -> int:
    """Behaves."""
    return number * 2


def process_id() -> int:
    """Tells which process did it."""
    return os.getpid()


def once_there_is(path: str) -> str:
    """Waits for the file, and gives its name."""
    while not Path(path).exists():
        time.sleep(0.01)
    return path


def misbehave(how: str) -> str:
    """Does as told."""
    return _WAYS[how]()


def _refuse() -> str:
    raise EmptyDocument("nothing in it", field="content", near="x")


def _break() -> str:
    nothing: dict[str, str] = {}
    return nothing["the words of a document"]


def _hang() -> str:
    while True:
        time.sleep(60)


def _spin() -> str:
    while True:
        pass


def _fill() -> str:
    return "x" * 4_000_000_000


def _die() -> str:
    os.abort()


def _write() -> str:
    Path("/tmp/written-by-a-confined-process").write_text("x", encoding="utf-8")
    return "written"


def _speak() -> str:
    print("a library that talks")  # noqa: T201  # what is tested is that it does no harm
    return "spoke"


def _tell_surroundings() -> str:
    return ",".join(sorted(os.environ))


_WAYS = {
    "refuse": _refuse,
    "break": _break,
    "hang": _hang,
    "spin": _spin,
    "fill": _fill,
    "die": _die,
    "write": _write,
    "speak": _speak,
    "surroundings": _tell_surroundings,
}
