"""A pattern that is tried only where a word stands that it cannot do without.

Most patterns match in few sentences, and to find that none of a few words stands in a sentence
takes a tenth of the time that the pattern itself takes to match nowhere. Where case tells nothing,
the place is looked for in small letters, in a third of the time.
"""

import re
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from functools import cached_property

from documents.recognising.forms.needed import needed, shortest
from documents.recognising.forms.small import small, small_pattern


class Needing(ABC):
    """What cannot be without one of a few words."""

    @property
    @abstractmethod
    def words(self) -> tuple[str, ...]:
        """Of these, in small letters, one stands in every match; none where it needs none."""

    def can_be_in(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether one of the words stands in the span; true where it can do without any."""
        words, within = self.words, small(text)
        if start == 0 and end == sys.maxsize:
            for word in words:  # a loop, being twice as fast as any()
                if word in within:
                    return True
            return not words
        return not words or any(within.find(word, start, end) >= 0 for word in words)


class AnyOf(Needing):
    """Several phrases that are looked for together, of which most texts have none."""

    def __init__(self, phrases: Sequence[Needing]) -> None:
        self._phrases = phrases

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Those of all phrases; none where one of them needs none."""
        needs = [phrase.words for phrase in self._phrases]
        return shortest(word for words in needs for word in words) if all(needs) else ()


class Phrase(Needing):
    """Searches as a compiled pattern does; ``flags`` are those of ``re``.

    It is compiled when it is first tried: a program that only shows its help reads nothing.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within the half-open span."""
        if not self.can_be_in(text, start, end):
            return None
        if self._small is None:
            return self._compiled.search(text, start, end)
        found = self._small.search(small(text), start, end)
        return found and self._compiled.match(text, found.start(), end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """The matches within the half-open span, from left to right."""
        if not self.can_be_in(text, start, end):
            return iter(())
        if self._small is None:
            return self._compiled.finditer(text, start, end)
        places = (found.start() for found in self._small.finditer(small(text), start, end))
        return (match for at in places if (match := self._compiled.match(text, at, end)))

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The whole span as one match."""
        if not self.can_be_in(text, start, end):
            return None
        if self._small is not None and not self._small.fullmatch(small(text), start, end):
            return None
        return self._compiled.fullmatch(text, start, end)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Read out of the pattern."""
        return needed(self.pattern, self.flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def _small(self) -> re.Pattern[str] | None:
        return small_pattern(self.pattern, self.flags)
