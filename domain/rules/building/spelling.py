"""Words that are nearly others: misspelt names, and words that do not mean what is meant."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

NEAR = 0.8
"""How like two words are at least, from 0 to 1, where one is taken for a slip of the other."""
SHORTEST = 5
"""Shorter words are alike too easily."""
CONFUSED = {"förläggning": "förlängning"}
"""What stands where an extension is meant: a word that exists, so no spelling check finds it."""

_WORD = re.compile(r"[^\W\d_]+")


def words_of(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return [each.lower() for each in _WORD.findall(text)]


def slips(text: str, known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Words of the text that are nearly words of the known names, each with the word meant.

    A word that begins as a known one does (a case, a compound) is no slip.
    """
    right = {word for name in known for word in words_of(name)}
    for word in words_of(text):
        if word in right or len(word) < SHORTEST or _is_form(word, right):
            continue
        nearest = max(right, key=lambda each: likeness(word, each), default="")
        if nearest and likeness(word, nearest) >= NEAR:
            yield word, nearest


def likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same."""
    return SequenceMatcher(None, one, other).ratio()


def confused(text: str) -> Iterator[tuple[str, str]]:
    """Words that stand where others are meant."""
    for word in words_of(text):
        if word in CONFUSED:
            yield word, CONFUSED[word]


def _is_form(word: str, known: Iterable[str]) -> bool:
    return any(word.startswith(each) or each.startswith(word) for each in known if len(each) > 3)
