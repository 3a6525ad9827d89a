"""What an amount in running text is: a cost, or money of a budget."""

import re
from collections.abc import Iterator
from enum import StrEnum

from documents.recognising.figures import setting_of
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.paid_for import Amount
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.offers import is_offered, loses, offered_by
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind
from domain.draft.volumes import CostPer


class Means(StrEnum):
    """What an amount can be."""

    COST = "cost"
    FRAME = "frame"
    RESERVE = "reserve"
    SERVICE_BUDGET = "service_budget"
    DRAW = "draw"
    NEITHER = "neither"


CUES: tuple[tuple[Means, Phrase], ...] = tuple(
    (what, Phrase(words, re.IGNORECASE))
    for what, words in (
        (
            Means.NEITHER,
            r"\b(?:underskott|överskott|prognos\w*|avvikelse|resultat\w*|besparing\w*|vite\w*|skadestånd|böter"
            r"|tröskelvärde\w*|direktupphandlingsgräns\w*|beloppsgräns\w*"
            r"|gräns\w* för direktupphandl\w*|takvärde\w*|takbelopp\w*"
            r"|statsbidrag\w*|stimulansmedel|(?:statliga?|riktade) (?:medel|bidrag)"
            r"|självrisk|\w*försäkring\w*|sanktion\w*|avgift\w*|\w+avgiften"
            r"|hyres\w+|årshyra|\w*avdrag|omsättning\w*"
            r"|belagt|omsättning|egenavgift)\b",
        ),
        (
            Means.DRAW,
            r"\b(?:av|ur|från) (?:dessa|de|detta|denna|ramen|posten)\b.{0,60}\b(?:föreslås"
            r"|används|tas)"
            r"|\bföreslås\b.{0,40}\b(?:finansiera|tas (?:från|ur)|ianspråktas)|\bianspråk\w*"
            r"|\bbelasta\w*\b.{0,40}\bmed\b",
        ),
        (
            Means.RESERVE,
            r"\b\w*reserv(?:erat|erade|eras|en)?\b|\bavsatt(?:a|s)?\b.{0,60}\bför att kunna",
        ),
        (
            Means.SERVICE_BUDGET,
            r"\bbudgeten för de\b.{0,40}\btimm|\b(?:sammantagen|samlade?|total(?:a)?) budget\w*"
            r"|\bbudget(?:en)? för (?:de |den )?\w*"
            r"(?:insats|timm|verksamhet|tjänst)\w*",
        ),
        (
            Means.FRAME,
            r"\bmedel (?:om|på)\b|\b(?:budget)?ram(?:en)?\b|\banslag(?:et)?\b|\bavsatt\w*\b"
            r"|\b(?:posten|anslaget)\b.{0,30}\buppgår|\bbudget(?:en)?\b.{0,60}\b(?:uppgår"
            r"|omfattar|är)\b"
            r"|\b\w*budget\w*\b[^.\d]{0,20}\b(?:med|om|på)\s*$"
            r"|\b\w*budget(?:en)?(?: för)?(?: år)?(?: 20\d\d)? har "
            r"(?![^.]*\b(?:kostnad\w*|med|till|på)\s)(?:[\w-]+ ){1,3}$"
            r"|\bbudgeterat\b|\b(?:uppgår|finns) (?:posten|ramen|anslaget)\b"
            r"|\bbudget\w*\b.{0,40}\bfinns\b|^(?:för|till) \w+(?: \w+)? finns\b.*\bbudget\w*",
        ),
        (
            Means.COST,
            r"\b\w*(?:kostnad|ersättning|pris|årsbelopp|avtalsvärde|avgälda|kontraktsvärde)\w*"
            r"|=\s*$|\bkost(?:ar?|ade)\b|\buppgår till\b|\butgår\b|\bbetalar?s?\b",
        ),
    )
)
TAKES = re.compile(r"^[^.\d]{0,40}\b(?:i anspråk|belastar|tas (?:från|ur)|finansieras (?:ur|av))\b")
_MOVES = Phrase(
    r"\b(?:överför\w*|omför\w*|omfördel\w*|omdisponer\w*|flytta\w*|för(?:a|s)? över)"
    r"\s+(?:ca |cirka )?$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"[^.\d]{0,40}\b(?:från|till|ur)\b", re.IGNORECASE)
_IN_A_BUDGET = re.compile(
    r"[^.\d]{0,12}\bi (?:årets |nästa års |sin |20\d\d års )?(?:\w*budget\w*|\w*ram(?:en)?)\b",
    re.IGNORECASE,
)
_BUDGETED = Phrase(r"\bbudget(?:en|ram)?\b[^.;:\n]{0,80}:\s*$", re.IGNORECASE)
_LABEL = 100
_HAVE = Phrase(r"\b(?:har|finns|avsatt\w*|disponerar)\b", re.IGNORECASE)
_SPENT = re.compile(
    r"(?:[^.\d]{0,40}\b(?:har|hade|är))? (?:redan )?(?:använts|använda|förbrukats|upparbetats"
    r"|nyttjats|utnyttjats|fakturerats|betalats ut)\b",
    re.IGNORECASE,
)
_PAID_FOR = Phrase(r"\bavgiften (?:är|uppgår till|utgår med)\s+(?:ca |cirka )?$", re.IGNORECASE)
"""Of a place or an hour: what the buyer pays, which some offices call a fee."""
_LESS = Phrase(
    r"\b(?:minsk\w+|sänk\w+|reducer\w+|sjunker)\b[^.\d]{0,60}\bmed\s+(?:ca |cirka )?$",
    re.IGNORECASE,
)
_FREED = Phrase(
    r"\b(?:frigörs?|frigjorts?|sparas|inbesparas|sparar (?:kommunen|nämnden)|besparing\w*"
    r"|kostnadsminskning\w*)\b[^.\d]{0,60}$",
    re.IGNORECASE,
)
_CHEAPER = re.compile(r"(?: per år| om året)? (?:billigare|lägre|mindre)\b", re.IGNORECASE)
_MORE_THAN = re.compile(
    r" (?:mer|högre) än (?:budget|vad som|planera|beräkna|förra|i fjol)", re.IGNORECASE
)
_LESS_AND_LESS = Phrase(
    r"\b(?:minsk\w+|sänk\w+|reducer\w+|sjunker)\b[^.]{0,60}\bmed\s[\d ,]{1,12}\w{2,6}\b[^.;]{0,40}"
    r"\b(?:och|därefter|sedan)\s+med\s+(?:ca |cirka )?$",
    re.IGNORECASE,
)
_LEFT_OUT = (Section.OTHER, Section.UNION, Section.RECIPIENTS, Section.BASIS)


def means(sentence: Sentence, mention: Mention[Amount], floor: int) -> Means:
    """By the words between the figure before and this one; else by the whole sentence."""
    near, behind = sentence.before(mention.start, floor), sentence.after(mention.end)
    told = _told_at(sentence, mention, near, behind)
    if told is not None:
        return told
    for text in (near, sentence.before(mention.start), sentence.text):
        for what, cue in CUES:
            if cue.search(text):
                return what
    decided = sentence.section in (
        Section.DECISION,
        Section.TERMS,
        Section.PROPOSAL,
        Section.ECONOMY,
    )
    priced = mention.value.per in (CostPer.HOUR, CostPer.DAY, CostPer.MONTH)
    return Means.COST if decided or priced else Means.NEITHER


def _told_at(sentence: Sentence, mention: Mention[Amount], near: str, behind: str) -> Means | None:
    """What the words that lean on the figure say, whatever else the sentence speaks of."""
    if TAKES.match(behind):
        return Means.DRAW
    if _PAID_FOR.search(near) and mention.value.per in (CostPer.HOUR, CostPer.DAY):
        return Means.COST
    if (
        _SPENT.match(behind)
        or _LESS_AND_LESS.search(sentence.before(mention.start))
        or _LESS.search(near)
        or _FREED.search(near)
        or _CHEAPER.match(behind)
        or _MORE_THAN.match(behind)
    ):
        return Means.NEITHER
    if _MOVES.search(near) and _ELSEWHERE.match(behind):
        return Means.DRAW
    return Means.FRAME if _IN_A_BUDGET.match(behind) and _HAVE.search(near) else None


_NO_PRICE = Phrase(
    r"(?:\W|\d|§)*(?:vite\w*|sanktion\w*|skadestånd\w*|försäkring\w*|ansvarsförsäkring\w*"
    r"|fakturering\w*|betalningsvillkor|dröjsmål\w*|påföljd\w*|avgift\w*|egenavgift\w*)(?: .*)?",
    re.IGNORECASE,
)


def _is_penalty(matter: Matter, sentence: Sentence) -> bool:
    """Whether the sentence stands under a heading of penalties, insurance or invoices."""
    passage = matter.passage_at(sentence.start)
    return passage is not None and _NO_PRICE.fullmatch(passage.heading) is not None


def amounts_in(matter: Matter) -> Iterator[tuple[Sentence, Mention[Amount], int, Means]]:
    title = matter.title_sentence
    for sentence in (*([title] if title else []), *matter.sentences):
        other = sentence.section is Section.OTHER and matter.single
        if (sentence.section in _LEFT_OUT and not other) or not sentence.amounts:
            continue
        if _is_penalty(matter, sentence):
            continue
        floor = 0
        for mention in sentence.amounts:
            if not _is_of_a_loser(matter, sentence, mention):
                told = _told_in(matter, sentence, mention)
                yield sentence, mention, floor, told or means(sentence, mention, floor)
            floor = mention.end


def _told_in(matter: Matter, sentence: Sentence, mention: Mention[Amount]) -> Means | None:
    """What the matter makes of it: what a reduction saves is what its lines no longer cost."""
    if setting_of(matter).kind is DecisionKind.REDUCTION and is_saved(sentence, mention):
        return Means.COST
    return Means.FRAME if _is_budgeted(matter, sentence, mention) else None


def is_saved(sentence: Sentence, mention: Mention[Amount]) -> bool:
    """Whether something costs so much less."""
    before = sentence.before(mention.start)
    cheaper = _CHEAPER.match(sentence.text, mention.end) is not None
    return cheaper or any(said.search(before) for said in (_LESS, _LESS_AND_LESS, _FREED))


def _is_budgeted(matter: Matter, sentence: Sentence, mention: Mention[Amount]) -> bool:
    """Whether the amount stands behind a label: "Budget 2019 för boendestöd: 61,2 mnkr"."""
    at = sentence.of(mention)[0]
    return _BUDGETED.search(matter.laid_out.text, max(0, at - _LABEL), at) is not None


def _is_of_a_loser(matter: Matter, sentence: Sentence, mention: Mention[Amount]) -> bool:
    if not is_offered(matter, sentence):
        return False
    offering = offered_by(matter, sentence, mention.start)
    return offering is not None and loses(matter, offering)
