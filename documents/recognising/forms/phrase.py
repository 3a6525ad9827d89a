"""A pattern that is tried only where a word stands that it cannot do without.

Most patterns match in few sentences, and to find that none of a few words stands in a sentence
takes a tenth of the time that the pattern itself takes to match nowhere.
"""

import re
import sys
from collections.abc import Iterator
from functools import cached_property

from documents.recognising.forms.needed import folded, needed


class Phrase:
    """Searches as a compiled pattern does; ``flags`` are those of ``re``.

    It is compiled when it is first tried: a program that only shows its help reads nothing.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within the half-open span."""
        return self._compiled.search(text, start, end) if self.can_be_in(text) else None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """The matches within the half-open span, from left to right."""
        return self._compiled.finditer(text, start, end) if self.can_be_in(text) else iter(())

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text as one match."""
        return self._compiled.fullmatch(text) if self.can_be_in(text) else None

    def can_be_in(self, text: str) -> bool:
        """Whether one of the words stands in the text; true where it can do without any."""
        within = folded(text)
        for word in self.words:  # a loop, being twice as fast as any()
            if word in within:
                return True
        return not self.words

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Of these, in small letters, one stands in every match."""
        return needed(self.pattern, self.flags)
