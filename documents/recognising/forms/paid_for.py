"""What amounts are paid for; those beside each other share it: "228 kr och 241 kr i timmen"."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.recognising.forms.mention import Mention
from domain.draft.volumes import CostPer
from domain.values.money import Money

_AND = re.compile(
    r"[^.;:\d]{0,60}?(?:\b(?:och|respektive|resp\.?|samt|mot|eller|till)\b|,)[^.;:\d]{0,50}",
    re.IGNORECASE,
)
_OF_A_TIME = re.compile(
    r"\s*(?:(?:under|för|i|år|per|om)\s+|/ ?)(?:\w+ ){0,2}(?:\w*år\b|(?:19|20)\d\d|\w*månad|vecka"
    r"|gång|tillfälle|plats\b|person)",
    re.IGNORECASE,
)
_LIKE = 3
"""Times larger: the sum of a few others is no more than that."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money and what it is paid for, as far as the words around it say."""

    money: Money
    per: CostPer


def in_common(text: str, amounts: tuple[Mention[Amount], ...]) -> tuple[Mention[Amount], ...]:
    """The amounts, with the time of a like one that "och" or "respektive" ties them to.

    None that takes its time from another is sure. What a time of its own stands behind takes none.
    """
    told = list(amounts)
    for ahead, (at, to) in enumerate(pairwise(amounts)):
        if not _AND.fullmatch(text, at.end, to.start) or not _are_like(at, to):
            continue
        told[ahead + 1] = _timed(text, told[ahead + 1], told[ahead].value.per)
    for ahead, (at, to) in reversed(list(enumerate(pairwise(amounts)))):
        if not _AND.fullmatch(text, at.end, to.start) or not _are_like(at, to):
            continue
        told[ahead] = _timed(text, told[ahead], told[ahead + 1].value.per)
    return tuple(told)


def _timed(text: str, mention: Mention[Amount], per: CostPer) -> Mention[Amount]:
    untold = mention.value.per is CostPer.NOT_STATED and per is not CostPer.NOT_STATED
    if not untold or _OF_A_TIME.match(text, mention.end):
        return mention
    return mention._replace(value=replace(mention.value, per=per), sure=False)


def _are_like(one: Mention[Amount], other: Mention[Amount]) -> bool:
    least, most = sorted((one.value.money.kronor, other.value.money.kronor))
    return least > 0 and most <= _LIKE * least
