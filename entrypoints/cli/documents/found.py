"""Which files are meant: those named, those in a folder, and standard input."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from documents.reading.limits import BYTES
from entrypoints.cli.failures import ExitCode, Failure, wrong_usage
from entrypoints.cli.terminal import shown_name
from entrypoints.speech import say

STANDARD_INPUT = "-"
READ = {".txt", ".md", ".docx", ".docm", ".pdf"}
"""Looked for in a folder; a file that is named is read whatever it is called."""


@dataclass(frozen=True)
class FoundFile:
    """A file to be read. ``name`` is how it was named, as it can be shown; without a path it is
    standard input.
    """

    name: str
    path: Path | None

    @property
    def called(self) -> str:
        """Its own name, without the folders that it lies in."""
        return self.path.name if self.path else self.name

    def content(self) -> bytes:
        """All bytes; of a file larger than is read, so many that it is seen to be.

        Raises Failure where it cannot be opened.
        """
        if self.path is None:
            return sys.stdin.buffer.read(BYTES + 1)
        try:
            with self.path.open("rb") as opened:
                return opened.read(BYTES + 1)
        except OSError as error:
            text = say("filen går inte att öppna", "the file cannot be opened")
            raise Failure(ExitCode.REFUSED, f"{text}: {error.strerror}") from None


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
        yield from (FoundFile(shown_name(str(each)), each) for each in _inside(path))
    elif path.is_file():
        yield FoundFile(shown_name(name), path)
    elif path.exists():
        raise wrong_usage(say(f"{name} är ingen fil", f"{name} is no file"))
    else:
        raise wrong_usage(say(f"{name} finns inte", f"{name} does not exist"))


def _inside(folder: Path) -> Iterator[Path]:
    """The files below it by path, whatever they link to; links to folders are not followed.

    Raises Failure for a folder that cannot be looked into: what is in it would be passed over.
    """
    for root, folders, names in os.walk(folder, onerror=_closed):
        folders.sort()
        for each in sorted(names):
            path = Path(root, each)
            if path.suffix.lower() in READ and (path.is_file() or path.is_symlink()):
                yield path


def _closed(error: OSError) -> None:
    name = shown_name(str(error.filename))
    text = say(f"mappen {name} går inte att öppna", f"the folder {name} cannot be opened")
    raise wrong_usage(f"{text}: {error.strerror}")
