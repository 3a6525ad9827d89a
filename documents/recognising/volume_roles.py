"""What a volume in running text belongs to: a base, an option, an addition, a part, a total."""

import re
from dataclasses import dataclass

from documents.recognising.figures import (
    Setting,
    decided_role,
)
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.quantities import Volume
from documents.recognising.matter import Matter
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.volumes import FigureRole

PART = Phrase(
    r"\b(?:varav|inklusive|inkl\.?|därav|(?:i dessa|i vilka|här)[^.]{0,20} ingår)\s[^.\d]{0,30}$",
    re.IGNORECASE,
)
BOUGHT_DIRECTLY = Phrase(r"\b(?:särskilda? avtal|direktupphandl)", re.IGNORECASE)
TOTAL = Phrase(
    r"\b(?:totalt|sammanlag\w*|sammantag\w*|summa|tillsammans|det samlade"
    r"|de totala)\b[^.\d]{0,60}$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:ytterligare|utök\w+|tillkommande|förstärk\w+|utöver|fler)\b[^.\d]{0,60}$|\+\s?$",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b(?:nya|ytterligare|extra|tillkommande)\b", re.IGNORECASE)
_COMES = re.compile(r" tillkommer\b", re.IGNORECASE)
_BESIDE = Phrase(r"\butöver (?:de|den|det)\s*$", re.IGNORECASE)
_AWARDED = Phrase(
    r"\b(?:tilldelad\w*|tilldelas|omfattar|omfattning\w*|uppgår till|avtalade?|volym\w*|gäller"
    r"|fick)\b",
    re.IGNORECASE,
)
_RAISED_TO = Phrase(r"\b(?:utök|ök|höj)(?:ades?|ats)\b[^.\d]{0,40}\btill\s*$", re.IGNORECASE)
_CEILING = Phrase(r"\b(?:upp till|högst|maximalt|max|som mest)\s*$", re.IGNORECASE)
_WAS = Phrase(
    r"\b(?:tidigare|överenskommelse\w*|hittills|har drivits|drivs i dag|nuvarande uppdrag)\b",
    re.IGNORECASE,
)
_PROPOSED = Phrase(r"\b(?:föreslås|föreslår|beslut\w*|ska)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure belongs to, and whether the words leave no doubt."""

    role: FigureRole
    sure: bool


def role_of(matter: Matter, setting: Setting, sentence: Sentence, mention: Mention[Volume]) -> Role:
    """By the words beside the figure; else by what the matter decides, or what is in force."""
    before, after = sentence.before(mention.start), sentence.after(mention.end)
    if PART.search(before) or BOUGHT_DIRECTLY.search(after[:60]):
        return Role(FigureRole.PART, sure=False)
    if _CEILING.search(before) and re.search(r"\b(?:option|avrop|utöka|ökas?\b)", sentence.text):
        return Role(FigureRole.OPTION, sure=False)
    if TOTAL.search(before):
        return Role(FigureRole.TOTAL, sure=False)
    if _RAISED_TO.search(before) and sentence.section is not Section.DECISION:
        return Role(FigureRole.BASE, sure=False)
    if _BESIDE.search(before) or _is_new_wording(matter, sentence):
        return Role(FigureRole.BASE, sure=False)
    if sentence.section is Section.DECISION:
        return Role(*decided_role(setting, sentence))
    if (
        _MORE.search(before)
        or _NEW.search(sentence.text, mention.start, mention.end)
        or _COMES.match(after)
    ):
        adds = setting.decided_role is not FigureRole.BASE
        return Role(setting.decided_role if adds else FigureRole.ADDITION, sure=False)
    return _standing(matter, setting, sentence, before)


def _is_new_wording(matter: Matter, sentence: Sentence) -> bool:
    """Whether a clause is told anew as a whole, so that its figure takes the old one's place."""
    passage = matter.passage_at(sentence.start)
    return passage is not None and _WORDING.search(passage.heading) is not None


_WORDING = re.compile(r"\b(?:lydelse|ny formulering|ersätts (?:av|med))\b", re.IGNORECASE)


def _standing(matter: Matter, setting: Setting, sentence: Sentence, before: str) -> Role:
    """Neither decided nor set apart: what is in force, or what was before a new award."""
    supplements = setting.kind is DecisionKind.SUPPLEMENT and sentence.section is not Section.TERMS
    if supplements and not re.search(r"\bavtal\w*\b.{0,60}\bomfattar", before, re.IGNORECASE):
        total = re.search(r"\b(?:tilläggs\w+|budget)\b", sentence.text, re.IGNORECASE)
        return Role(FigureRole.ADDITION if total else FigureRole.PART, sure=False)
    if "option" in before.lower():
        return Role(FigureRole.OPTION, sure=False)
    if _PROPOSED.search(before):
        return Role(setting.decided_role, sure=False)
    awards = setting.kind is DecisionKind.AWARD and matter.kind is not DocumentKind.AGREEMENT
    if awards and _WAS.search(
        matter.laid_out.text[max(0, sentence.start - 160) : sentence.span()[1]]
    ):
        return Role(FigureRole.PREDECESSOR, sure=False)
    return Role(FigureRole.BASE, _AWARDED.search(sentence.text) is not None)
