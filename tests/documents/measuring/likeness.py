"""Whether a value read is the value expected: the same, the same as far as it goes, or another."""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from enum import IntEnum
from typing import Any

from rapidfuzz.fuzz import partial_ratio

from tests.documents.measuring.expected import Stated, alternatives

AS_GOOD_AS_WITHIN = 95  # of 100: a sentence cut at another comma is the same sentence
_ENDING = r"(?:s|en|ens|n|et|t|er|erna|ar|arna|na)?"
STATUTES = {
    "socialtjänstlagen": "sol",
    "lagen om stöd och service till vissa funktionshindrade": "lss",
    "lag om stöd och service till vissa funktionshindrade": "lss",
}


class Likeness(IntEnum):
    """PARTLY: nothing that is read is wrong, but a part of the value was not read."""

    OTHER = 0
    PARTLY = 1
    SAME = 2


def likeness(field: str, expected: Stated, read: Any) -> Likeness:
    """How like the value read is to the one expected, or to one of its alternatives."""
    if isinstance(expected, dict):
        return _composed(field, expected, read) if isinstance(read, dict) else Likeness.OTHER
    like = _LIKE.get(field, _like_words)
    same = any(like(one, str(read)) for one in alternatives(expected))
    return Likeness.SAME if same else Likeness.OTHER


def _composed(field: str, expected: dict[str, Any], read: dict[str, Any]) -> Likeness:
    least = Likeness.SAME
    for part, value in expected.items():
        if read.get(part) is None:
            least = least if value is None else Likeness.PARTLY
            continue
        like = _first_words if (field, part) == ("point", "words") else _LIKE_PARTS.get(part)
        compare = like or _like_words
        if value is None or not any(compare(one, str(read[part])) for one in alternatives(value)):
            return Likeness.OTHER
    return least


def plain(words: str) -> str:
    """Words without what differs between two transcripts of them: case, blanks, end marks."""
    return re.sub(r"\s+", " ", words.replace("\N{SOFT HYPHEN}", "")).strip(" .:,;–-*").casefold()


def _like_words(expected: str, read: str) -> bool:
    return plain(expected) == plain(read)


def _like_service(expected: str, read: str) -> bool:
    """The same word in another form: "gruppbostad", "gruppbostaden"."""
    return re.fullmatch(rf"{re.escape(plain(expected))}{_ENDING}", plain(read)) is not None


def _like_sentence(expected: str, read: str) -> bool:
    if expected in {"none", "exists"} or read in {"none", "exists"}:
        return expected == read
    shorter, longer = sorted((plain(expected), plain(read)), key=len)
    return len(shorter) >= len("kostnaden") and partial_ratio(shorter, longer) > AS_GOOD_AS_WITHIN


def _first_words(expected: str, read: str) -> bool:
    first, second = (re.sub(r"^att ", "", plain(words)) for words in (expected, read))
    return first.startswith(second) or second.startswith(first)


def _like_number(expected: str, read: str) -> bool:
    first, second = (re.split(r"(?<=\d)[-–](?=\d)", each) for each in (expected, read))
    try:
        return [Decimal(each) for each in first] == [Decimal(each) for each in second]
    except InvalidOperation:
        return expected == read


def _like_digits(expected: str, read: str) -> bool:
    return re.findall(r"\d+", expected) == re.findall(r"\d+", read)


def _like_diary_number(expected: str, read: str) -> bool:
    return re.sub(r"\s", "", expected).casefold() == re.sub(r"\s", "", read).casefold()


def _like_statute(expected: str, read: str) -> bool:
    return _canonical_statute(expected) == _canonical_statute(read)


def _canonical_statute(words: str) -> tuple[str, list[str]]:
    without_number = re.sub(r"\(\d{4}:\d+\)", "", plain(words))
    name = re.sub(r"\d+|§|kap\.?|:|\(|\)|\.", " ", without_number)
    name = re.sub(r"\s+", " ", name).strip()
    return STATUTES.get(name, name), re.findall(r"\d+", without_number)


Like = Callable[[str, str], bool]

_LIKE: dict[str, Like] = {
    "financing": _like_sentence,
    "consultation": _like_sentence,
    "follow_up": _like_sentence,
    "option_clause": _like_sentence,
    "attachment": _like_sentence,
    "service": _like_service,
    "paragraph": _like_digits,
    "diary_number": _like_diary_number,
    "legal_basis": _like_statute,
}
_LIKE_PARTS: dict[str, Like] = {
    "quantity": _like_number,
    "amount": _like_number,
    "percent": _like_number,
    "diary_number": _like_diary_number,
    "written": _like_sentence,
    "service": _like_service,
}
