"""A pattern that begins with a figure is tried only where a figure can begin."""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache

from documents.recognising.forms.numbers import ABOUT, IN_WORDS
from documents.recognising.forms.phrase import Phrase

_WORDS = rf"{ABOUT}\s|mellan\s|(?:{IN_WORDS})\b"
_FIRSTS = "acdefkmnorstuå"
_BEGINNING = re.compile(
    rf"[\d{_FIRSTS}{_FIRSTS.upper()}]"
    rf"(?:(?<=\d)(?<!\d\d)|(?<!\w.)(?<=(?=(?i:{_WORDS})).))"
)
"""A letter is asked for first, and then what it begins: most letters begin nothing."""


class Figured(Phrase):
    """A phrase whose first part is ``QUANTITY``."""

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """The matches within the half-open span, from left to right."""
        if not self.can_be_in(text):
            return
        for at in _beginnings(text):
            if start <= at < end and (match := self._compiled.match(text, at, end)):
                yield match
                start = match.end()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within the half-open span."""
        return next(self.finditer(text, start, end), None)


@lru_cache(maxsize=256)
def _beginnings(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _BEGINNING.finditer(text))
