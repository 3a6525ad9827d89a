"""Figures as documents write them: blanks between thousands, a comma for decimals, or words."""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from domain.values.quantity import Exact, Range

DIGITS = r"(?>(?:\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+)(?:[,.]\d{1,3})?)"
"""``1275``, ``1 275``, ``10.350``, ``2,4``, ``2.4``; never a part of its digits."""

_ONES = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")
_TEENS = (
    "tio",
    "elva",
    "tolv",
    "tretton",
    "fjorton",
    "femton",
    "sexton",
    "sjutton",
    "arton",
    "nitton",
)
_TENS = (
    "tjugo",
    "trettio",
    "fyrtio",
    "femtio",
    "sextio",
    "sjuttio",
    "åttio",
    "nittio",
)

WORDS: dict[str, int] = {
    "ett": 1,
    **{word: value for value, word in enumerate(_ONES)},
    **{word: value for value, word in enumerate(_TEENS, start=10)},
    **{tens: 10 * value for value, tens in enumerate(_TENS, start=2)},
    **{
        f"{tens}{ones}": 10 * value + one
        for value, tens in enumerate(_TENS, start=2)
        for one, ones in enumerate(("ett", *_ONES[2:]), start=1)
    },
}

_BY_FIRST_LETTER = groupby(sorted(WORDS, key=lambda word: (word[0], -len(word))), itemgetter(0))
IN_WORDS = "|".join(f"{one}(?:{'|'.join(w[1:] for w in words)})" for one, words in _BY_FIRST_LETTER)
"""Parted by first letters: a word that is no number is told by its first."""

NUMBER = rf"(?>{DIGITS}|\b(?:{IN_WORDS})\b)"

ABOUT = r"(?:ca\.?|c:a|cirka|omkring|ungefär|runt|drygt|knappt|uppskattningsvis|uppemot)"
"""What makes a figure approximate."""

AGAIN = rf"(?:\s?\((?:{DIGITS}|{IN_WORDS})\))?"
"""The same figure once more: ``fyra (4)``, ``4 (fyra)``."""

BEGINS = r"(?:\b|(?=\d))"
_NOT_AFTER = r"(?<![\d§])(?<!\d[,.:/-])(?<!§ )"
_NO_YEAR = r"(?!(?:19|20)\d\d\s+till\s+\d{1,3}(?:[ .]\d{3})?(?!\d))"
"""``för 2010 till 8 400 timmar``: a year, and what is decided for it."""
_DASH = r"\s*[-–—]\s*"

QUANTITY = (
    rf"{BEGINS}{_NOT_AFTER}(?:(?P<about>\b{ABOUT})\s+)?"
    rf"(?:(?P<low>{_NO_YEAR}{NUMBER})(?:(?:{_DASH}|\s+(?:till|à|a)\s+)(?P<high>{NUMBER})"
    rf"|\s?\((?P<again>{DIGITS}|{IN_WORDS})\))?+"
    rf"|(?P<between>mellan\s+)(?P<least>{NUMBER})(?:{_DASH}|\s+(?:och|till)\s+)(?P<most>{NUMBER}))"
)
"""A figure or a range, with what makes it approximate; for use in larger patterns."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure or a range; ``sure`` is false for a dot, which may part thousands or decimals, and
    where words and figure say not the same."""

    quantity: Exact | Range
    approximate: bool
    sure: bool


_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


def number(written: str) -> Decimal:
    """The value of what ``NUMBER`` matched."""
    word = WORDS.get(written.lower())
    if word is not None:
        return Decimal(word)
    plain = written.replace(" ", "")
    if "." in plain and _POINTED.fullmatch(plain):
        plain = plain.replace(".", "")
    return Decimal(plain.replace(",", "."))


def figure(match: re.Match[str]) -> Figure | None:
    """What ``QUANTITY`` matched; None where the range runs backwards or is no sensible figure."""
    low = match["least"] or match["low"]
    high = match["most"] or match["high"] or low
    moved = False
    if match["high"] and re.search(r"\bfrån\s+$", match.string[: match.start()], re.IGNORECASE):
        low, moved = high, True  # "har ökat från 92 till 118": it is 118 now
    about = match["about"] is not None
    again = match["again"]
    twice = again is not None and number(again) != number(low)
    sure = "." not in low + high and not moved and not twice
    least, most = number(low), number(high)
    if max(least, most) >= 10**11:
        return None
    if least == most:
        return Figure(Exact(amount=least), about, sure)
    return Figure(Range(low=least, high=most), about, sure) if least < most else None
