"""Figures that follow each other without a column between, and the ways to part them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"(?:ca\.?)?\d+(?:[.,]\d+)?(?:[-–]\d+(?:[.,]\d+)?)?%?|[-–]")
_LEADS = re.compile(r"\d{1,3}")
_FOLLOWS = re.compile(r"\d{3}(?:,\d+)?")
_REST = re.compile(r"0\d")  # no amount begins with a nought: it is the rest of one
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT = re.compile(
    r"(?:kr|tkr|kkr|mkr|mnkr|mdkr|msek|tsek|sek|tim|timmar|h|st|platser|plats|dygn|%|"
    r"årsarbetare|kronor)\.?",
    re.IGNORECASE,
)
_MOST_WAYS = 2  # more than one is as good as none

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Figures:
    """A half-open span of words that are numbers and units; ``texts`` are those words."""

    start: int
    end: int
    texts: tuple[str, ...]

    def __len__(self) -> int:
        """How many of the words are numbers."""
        return sum(1 for text in self.texts if _NUMBER.fullmatch(text))


def figures_in(texts: Sequence[str]) -> Iterator[Figures]:
    """The longest stretches of numbers with their units, from left to right."""
    start: int | None = None
    for at, text in enumerate([*texts, ""]):
        fits = _NUMBER.fullmatch(text) or (start is not None and _UNIT.fullmatch(text))
        if fits and start is None:
            start = at
        elif not fits and start is not None:
            yield Figures(start, at, tuple(texts[start:at]))
            start = None


def is_only_years(figures: Figures) -> bool:
    """Years beside each other are heads."""
    return all(_YEAR.fullmatch(text) for text in figures.texts)


def ways(figures: Figures, columns: int) -> list[list[Span]]:
    """The ways to part the words into so many amounts, as spans; at most two are looked for."""
    found: list[list[Span]] = []
    pending: list[tuple[int, list[Span]]] = [(0, [])]
    while pending and len(found) < _MOST_WAYS:
        at, parted = pending.pop()
        if at == len(figures.texts):
            if len(parted) == columns:
                found.append(parted)
        elif len(parted) < columns:
            pending += [
                (end, [*parted, (figures.start + at, figures.start + end)])
                for end in _ends(figures.texts, at)
            ]
    return found


def _ends(texts: Sequence[str], start: int) -> Iterator[int]:
    """Where an amount that begins at ``start`` can end: its unit always belongs to it."""
    end = start + 1
    if not _NUMBER.fullmatch(texts[start]) or _REST.match(texts[start]):
        return
    grouped = _LEADS.fullmatch(texts[start]) is not None
    while True:
        if end < len(texts) and _UNIT.fullmatch(texts[end]):
            yield end + 1
            return
        yield end
        if not grouped or end == len(texts) or not _FOLLOWS.fullmatch(texts[end]):
            return
        end += 1
