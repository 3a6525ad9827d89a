"""A pattern that begins with a figure is tried only where a figure can begin."""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache

from documents.recognising.forms.numbers import ABOUT, IN_WORDS
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.small import small

_FIRSTS = "acdefkmnorstuå"
_BEGINNING = re.compile(
    rf"[\d{_FIRSTS}](?:(?<=\d)(?<!\d\d)|(?<!\w.)(?<=(?={ABOUT}\s|mellan\s|(?:{IN_WORDS})\b).))"
)
"""A letter is asked for first, and then what it begins: most letters begin nothing."""


class Figured(Phrase):
    """A phrase whose first part is ``QUANTITY``, in letters of either case."""

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within the half-open span."""
        return next(self.finditer(text, start, end), None)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """The matches within the half-open span, from left to right."""
        if not self.can_be_in(text):
            return
        within = small(text)
        for at in _beginnings(within):
            if not start <= at < end or not self._found_at(within, at, end):
                continue
            match = self._compiled.match(text, at, end)
            if match is not None:
                yield match
                start = match.end()

    def _found_at(self, within: str, at: int, end: int) -> bool:
        return self._small is None or self._small.match(within, at, end) is not None


@lru_cache(maxsize=256)
def _beginnings(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _BEGINNING.finditer(text))
