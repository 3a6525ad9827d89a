"""One party under several names in a document: which names belong together."""

from collections.abc import Iterable
from functools import lru_cache

from documents.recognising.registering import Found

_LEAST = 4


def same(one: Found, other: Found) -> bool:
    """The register says so; or, of two names it does not know, one is a part of the other."""
    if one.known is not None or other.known is not None:
        return one.known == other.known
    return one.written.casefold() == other.written.casefold() or _is_part(
        one.written, other.written
    )


@lru_cache(maxsize=4096)
def _is_part(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    return len(one) >= _LEAST and len(other) >= _LEAST and (first < second or second < first)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace(",", " ").split())


def grouped(names: Iterable[Found]) -> list[list[Found]]:
    """Names in groups of one party each, in order of appearance."""
    groups: list[list[Found]] = []
    for name in names:
        group = next((each for each in groups if any(same(name, held) for held in each)), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    return groups
