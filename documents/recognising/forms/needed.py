"""Words of which a pattern cannot do without one, read out of the pattern itself."""

from collections.abc import Iterable
from re import _parser  # type: ignore[attr-defined]  # typeshed leaves the reader of patterns out
from typing import Any

Words = frozenset[str]
"""Of these one stands in whatever the pattern matches; none: nothing is known of it."""

_NOTHING: Words = frozenset()
_COMMON_SIGNS = " .,-\n\t"
_LEAST = 2  # a single letter stands nearly everywhere
_COMMON = frozenset(
    (
        *("avtal", "uppdrag", "kontrakt", "beslut", "verksamhet", "möjlighet", "timmar"),
        *("nämnden", "kommunen", "till", "med", "och", "för", "som", "har", "kan", "får", "ska"),
    )
)
"""In most sentences of such documents: looked for only where a pattern needs nothing rarer."""


def needed(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """In small letters, the shortest first; empty where nothing is worth looking for."""
    return shortest(_of_all(_parser.parse(pattern, flags)))


def shortest(words: Iterable[str]) -> tuple[str, ...]:
    """Without those that hold another one, the shortest first."""
    told = frozenset(words)
    least = (each for each in told if not any(other in each for other in told - {each}))
    return tuple(sorted(least, key=lambda word: (len(word), word)))


def _of_all(parts: Iterable[tuple[Any, Any]]) -> Words:
    """The most telling of what parts in a row need."""
    found: list[Words] = []
    letters = ""
    for operation, argument in parts:
        name = str(operation)
        if name == "LITERAL":
            letters += chr(argument)
        elif name not in _WITHOUT_WIDTH:
            found += [frozenset({letters.lower()}), _of_one(name, argument)]
            letters = ""
    found.append(frozenset({letters.lower()}))
    best = max(found, key=lambda words: (_weight(words), -len(words), sum(map(len, words))))
    return best if _weight(best) >= _LEAST else _NOTHING


_WITHOUT_WIDTH = frozenset({"AT", "ASSERT_NOT"})


def _of_one(name: str, argument: Any) -> Words:
    if name == "SUBPATTERN":
        return _of_all(argument[-1])
    if name == "ASSERT":
        direction, ahead = argument
        return _of_all(ahead) if direction > 0 else _NOTHING  # behind may be outside of the span
    if name == "ATOMIC_GROUP":
        return _of_all(argument)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, repeated = argument
        return _of_all(repeated) if least else _NOTHING
    if name == "BRANCH":
        return _of_any([_of_all(each) for each in argument[1]])
    if name == "IN":
        return _of_any([_letter(*each) for each in argument])
    return _NOTHING


def _letter(operation: Any, argument: Any) -> Words:
    return frozenset({chr(argument).lower()}) if str(operation) == "LITERAL" else _NOTHING


def _of_any(branches: list[Words]) -> Words:
    return frozenset().union(*branches) if all(branches) else _NOTHING


def _weight(words: Words) -> int:
    """How telling the least telling word is."""
    return min((_telling(word) for word in words), default=0)


def _telling(word: str) -> int:
    if word.strip() in _COMMON:
        return _LEAST
    sign = len(word) == 1 and not word.isalnum() and word not in _COMMON_SIGNS
    return _LEAST if sign else len(word)
