"""From an offset in the laid-out text back to page, line and column of the file."""

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

_HYPHENS = "-\u00ad\u2010\u2011"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a character stands in the file: page and line from 1, column from 0.

    A text file is one page unless it holds form feeds. A Word file has no pages of its own: it is
    one page, with a line for each paragraph and each paragraph in a cell.
    """

    page: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Trace:
    """The file's own lines, and for each character of the laid-out text where it came from.

    ``source`` holds the lines as they stand, each ended by a line break; ``lines`` where each
    starts in it, ``pages`` the first line of each page, ``origins`` an offset in ``source`` for
    each character of the text. A space that joins two lines comes from the first one's line break.
    """

    source: str
    lines: tuple[int, ...]
    pages: tuple[int, ...]
    origins: "array[int]"  # quoted: array takes no parameter when Python 3.11 runs

    def place(self, offset: int) -> Place:
        """Raises IndexError outside of the text."""
        if not 0 <= offset < len(self.origins):
            raise IndexError(offset)
        origin = self.origins[offset]
        line = bisect_right(self.lines, origin) - 1
        page = bisect_right(self.pages, line) - 1
        return Place(page + 1, line - self.pages[page] + 1, origin - self.lines[line])

    def words(self, start: int, end: int) -> str:
        """What stands in the file for a half-open span; what layout took out of it (a page's foot,
        the column beside) is not among the words, a hyphen at a line's end is."""
        origins = self.origins[start:end]
        if not origins:
            return ""
        first, beyond = origins[0], origins[0] + len(origins)
        if origins == array("I", range(first, beyond)):
            return self.source[first:beyond]
        steps = (self._step(origin, following) for origin, following in pairwise(origins))
        return "".join(steps) + self.source[origins[-1]]

    def _step(self, origin: int, following: int) -> str:
        """A character and what the file has between it and the next; a ligature is told once."""
        if origin == following:
            return ""
        return self.source[origin] + self._between(origin, following)

    def _between(self, origin: int, following: int) -> str:
        if origin < following:
            between = self.source[origin + 1 : following]
            if "\n" not in between and self.source[origin] != "\n":
                return between
        if self.source[origin] == "\n":
            return ""
        hyphen = self.source[origin + 1] if self.source[origin + 1] in _HYPHENS else ""
        return f"{hyphen}\n"
