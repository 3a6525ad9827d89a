"""What a budget holds, and what is to be taken of it."""

import re
from collections.abc import Iterator
from typing import Any

from documents.recognising.amounts import CUES, Means, amounts_in
from documents.recognising.committees import committees_placed
from documents.recognising.doubt import is_doubtful
from documents.recognising.figures import year_near
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.purposes import is_for_another
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.draft.money_matters import BudgetRole, StatedBudget
from domain.draft.volumes import CostPer
from domain.party.events import PartyKind

_BUDGETS = {
    Means.FRAME: BudgetRole.FRAME,
    Means.RESERVE: BudgetRole.RESERVE,
    Means.SERVICE_BUDGET: BudgetRole.SERVICE_BUDGET,
    Means.DRAW: BudgetRole.DRAW,
}


def _budgets(matter: Matter) -> Iterator[Read]:
    for sentence, mention, floor, what in amounts_in(matter):
        role = _BUDGETS.get(what)
        if role is None:
            continue
        year = year_near(sentence, mention.start, mention.end, floor) or _budget_year(sentence)
        year = year or _only_year(sentence, mention)
        spans = [sentence.of(mention), *([sentence.of(year)] if year else [])]
        value = StatedBudget(
            role=role,
            amount=mention.value.money,
            year=year.value if year else None,
            per_year=mention.value.per is CostPer.YEAR,
        )
        cued = any(
            cue.search(sentence.before(mention.start, floor)) for is_, cue in CUES if is_ is what
        )
        sure = (
            mention.sure
            and cued
            and (year is None or year.sure)
            and _is_own(matter, sentence)
            and not is_doubtful(sentence)
        )
        sure = sure and not is_for_another(matter, sentence)
        yield Read(value, tuple(spans), sure, key=(role, value.year, what))


def _is_own(matter: Matter, sentence: Sentence) -> bool:
    """Whether no committee but the matter's own is named with the money."""
    own = {mention.value.written.casefold() for mention in committees_placed(matter)}
    named = [m.value for m in sentence.parties if m.value.kind is PartyKind.COMMITTEE]
    return not own or all(each.written.casefold() in own for each in named)


def _budget_year(sentence: Sentence) -> Mention[int] | None:
    """ "budget 2022", "ramen för 2020": where the sentence names one year only."""
    years = list(sentence.years)
    match = re.search(r"\b(?:budget|ram)\w*(?: för)? (?P<year>20\d{2})\b", sentence.text)
    if match is None or len({m.value for m in years}) != 1:
        return None
    return Mention(int(match["year"]), match.start("year"), match.end("year"))


_MONEY_OF_A_YEAR = Phrase(
    r"\b(?:\w*ram(?:en)?|anslag(?:et)?|\w*budget(?:en)?)\b[^.,;\d]{0,40}\b20\d\d\b[^.,;\d]{0,30}$",
    re.IGNORECASE,
)


def _only_year(sentence: Sentence, mention: Mention[Any]) -> Mention[int] | None:
    """``finns 14 mnkr avsatta för boendestöd 2022``: the one year of the sentence, which is sure
    where it stands between the frame and its amount."""
    years = sentence.years
    if len(years) != 1 or sentence.dates:
        return None
    sure = _MONEY_OF_A_YEAR.search(sentence.before(mention.start)) is not None
    return Mention(years[0].value, years[0].start, years[0].end, sure=sure)


RULES = (Rule("budget-in-text", "budgets", _budgets),)
