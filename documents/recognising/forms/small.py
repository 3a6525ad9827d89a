"""Texts and patterns in small letters, so that capitals need not be asked for letter by letter."""

import re
from functools import lru_cache


@lru_cache(maxsize=1024)
def small(text: str) -> str:
    """The text in small letters, each in its place: the few that become two are left as they are.

    A pattern that ignores case takes some letters of other alphabets for ours, as the Turkish
    dotless i for an i; in small letters they are told apart.
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def small_pattern(pattern: str, flags: int) -> re.Pattern[str] | None:
    """What finds in the small letters of a text what the pattern finds in the text itself.

    None where case tells something, in the whole of the pattern or in a part.
    """
    if not flags & re.IGNORECASE or _CASED_PART.search(pattern):
        return None
    return re.compile(_TO_BE_KEPT.sub(_lowered, pattern), flags & ~re.IGNORECASE)


_CASED_PART = re.compile(r"\(\?[a-z]*-?i")
_TO_BE_KEPT = re.compile(r"\\.|\(\?P[<=]\w+|\w", re.DOTALL)
"""An escape and a group's name keep their letters."""


def _lowered(match: re.Match[str]) -> str:
    return match[0].lower() if len(match[0]) == 1 else match[0]
