"""Which files are meant: those named, those in a folder, and standard input."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from documents.reading.limits import BYTES
from entrypoints.cli.failures import wrong_usage
from entrypoints.speech import say

STANDARD_INPUT = "-"
READ = {".txt", ".docx", ".docm", ".pdf"}
"""Looked for in a folder; a file that is named is read whatever it is called."""


@dataclass(frozen=True)
class FoundFile:
    """A file to be read. ``name`` is how it was named; without a path it is standard input."""

    name: str
    path: Path | None

    def content(self) -> bytes:
        """All bytes; of a file larger than is read, so many that it is seen to be."""
        if self.path is None:
            return sys.stdin.buffer.read(BYTES + 1)
        try:
            with self.path.open("rb") as opened:
                return opened.read(BYTES + 1)
        except OSError as error:
            text = say(f"{self.name} går inte att öppna", f"{self.name} cannot be opened")
            raise wrong_usage(f"{text}: {error.strerror}") from None


def found_files(names: Sequence[str]) -> list[FoundFile]:
    """In the order named, a folder's by path. Raises Failure where there is nothing."""
    found = [each for name in names for each in _found(name)]
    if not found:
        raise wrong_usage(say("inga dokument där", "no documents there"))
    return found


def _found(name: str) -> Iterator[FoundFile]:
    path = Path(name)
    if name == STANDARD_INPUT:
        yield FoundFile(say("standard in", "standard input"), None)
    elif path.is_dir():
        inside = (each for each in sorted(path.rglob("*")) if each.suffix.lower() in READ)
        yield from (FoundFile(str(each), each) for each in inside if each.is_file())
    elif path.exists():
        yield FoundFile(name, path)
    else:
        raise wrong_usage(say(f"{name} finns inte", f"{name} does not exist"))
