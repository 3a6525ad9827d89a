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
from documents.recognising.reductions import is_about_less, takes_away
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.volumes import FigureRole

PART = Phrase(
    r"\b(?:varav|inklusive|inkl\.?|därav|(?:i dessa|i vilka|här)[^.]{0,20} ingår)\s[^.\d]{0,30}$"
    r"|\b(?:fördela[dt]e?|fördelas|uppdelat|uppdelade|delas upp|fördelning:?)"
    r" (?:på |mellan |med |enligt |som |så |följande:? |att )*[^.]{0,70}$",
    re.IGNORECASE,
)
BOUGHT_DIRECTLY = Phrase(r"\b(?:särskilda? avtal|direktupphandl)", re.IGNORECASE)
TOTAL = Phrase(
    r"\b(?:totalt|sammanlag\w*|sammantag\w*|summa|tillsammans|det samlade"
    r"|(?:de|den|det) totala)\b[^.\d]{0,60}$"
    r"|\b(?:efter (?:utökning|ändring|förändring|minskning|justering)\w*|därefter|därmed)\b"
    r"[^.\d]{0,25}\b(?:omfattar|uppgår|blir|är|har|kommer|till)\b[^.\d]{0,50}$",
    re.IGNORECASE,
)
_MORE = Phrase(
    r"\b(?:ytterligare|utök\w+|tillkommande|förstärk\w+|utöver|fler)\b[^.\d]{0,60}$|\+\s?$",
    re.IGNORECASE,
)
_NEW = Phrase(r"\b(?:nya|ytterligare|extra|tillkommande)\b", re.IGNORECASE)
_COMES = re.compile(r" tillkommer\b", re.IGNORECASE)
_BESIDE = Phrase(
    r"\butöver (?:de|den|det|dagens|nuvarande|befintliga|ordinarie|avtalade)\s*$", re.IGNORECASE
)
_AWARDED = Phrase(
    r"\b(?:tilldelad\w*|tilldelas|omfattar|omfattning\w*|uppgår till|avtalade?|volym\w*|gäller"
    r"|fick)\b",
    re.IGNORECASE,
)
_MAY_RISE = Phrase(
    r"\b(?:option|avrop|utöka|ökas?\b|läggas? till\b"
    r"|(?:rätt(?:en)? att|kan|får) (?:\w+ ){0,3}(?:köpa|beställa))",
    re.IGNORECASE,
)
_RAISED_TO = Phrase(r"\b(?:utök|ök|höj)(?:ades?|ats)\b[^.\d]{0,40}\btill\s*$", re.IGNORECASE)
_CEILING = Phrase(r"\b(?:upp till|högst|maximalt|max|som mest)\s*$", re.IGNORECASE)
_WAS = Phrase(
    r"\b(?:tidigare|överenskommelse\w*|hittills|har drivits|drivs i dag"
    r"|(?:i ?dag|nu) (?:köp|använd|utför)\w+|nuvarande uppdrag)\b",
    re.IGNORECASE,
)
_PROPOSED = Phrase(r"\b(?:föreslås|föreslår|beslut\w*|ska)\b", re.IGNORECASE)
_BRINGS = Phrase(
    r"\b(?:detta|det|förslaget|utökningen|avropet|beställningen|beslutet)\b[^.]{0,70}$"
    r"|\b(?:innebär|medför|motsvarar|avser)\b[^.]{0,70}$",
    re.IGNORECASE,
)
"""In the proposal itself: what it comes to."""
_IN_FORCE = Phrase(
    r"\b(?:i dag|idag|nuvarande|dagens|befintlig\w*|avtalet|avtalade?|har|haft|sedan"
    r"|hittills|gällande)\b",
    re.IGNORECASE,
)
_OPTION_ON = Phrase(r"\boption\w* (?:på|om|att)\b[^.\d]{0,40}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure belongs to, and whether the words leave no doubt."""

    role: FigureRole
    sure: bool


def role_of(matter: Matter, setting: Setting, sentence: Sentence, mention: Mention[Volume]) -> Role:
    """By the words beside the figure; else by what the matter decides, or what is in force."""
    less = is_about_less(sentence, setting.kind)
    if less and takes_away(sentence, mention.start, mention.end):
        reduces = setting.kind is DecisionKind.REDUCTION and setting.kind_is_sure
        return Role(FigureRole.REDUCTION, reduces and sentence.section is Section.DECISION)
    told = _by_words_beside(matter, sentence, mention)
    if told is not None:
        return Role(told, sure=False)
    if sentence.section is Section.DECISION:
        return Role(*decided_role(setting, sentence))
    if _comes_to_it(matter, sentence, mention):
        adds = setting.decided_role is not FigureRole.BASE
        return Role(setting.decided_role if adds else FigureRole.ADDITION, sure=False)
    return _standing(matter, setting, sentence, sentence.before(mention.start))


def _by_words_beside(
    matter: Matter, sentence: Sentence, mention: Mention[Volume]
) -> FigureRole | None:
    before, after = sentence.before(mention.start), sentence.after(mention.end)
    if PART.search(before) or BOUGHT_DIRECTLY.search(after[:60]):
        return FigureRole.PART
    at_most = _CEILING.search(before) and _MAY_RISE.search(sentence.text)
    if at_most or _OPTION_ON.search(before):
        return FigureRole.OPTION
    if TOTAL.search(before):
        return FigureRole.TOTAL
    raised = _RAISED_TO.search(before) and sentence.section is not Section.DECISION
    stood = raised or _BESIDE.search(before) or _is_new_wording(matter, sentence)
    return FigureRole.BASE if stood else None


def _comes_to_it(matter: Matter, sentence: Sentence, mention: Mention[Volume]) -> bool:
    """Whether its words, or the line that leads to its list, say that it is more of something."""
    if _MORE.search(sentence.before(mention.start)) or _COMES.match(sentence.after(mention.end)):
        return True
    if _THESE.search(sentence.before(mention.start)):
        return True
    if _WITH.match(sentence.text) and _COSTS.search(sentence.after(mention.end)):
        return True
    lead = _lead(matter, sentence)
    led = lead is not None and _LEADS_TO_MORE.search(lead) is not None
    return led or _NEW.search(sentence.text, mention.start, mention.end) is not None


_THESE = Phrase(r"(?:^|[.,] |\bför )(?:de|dessa) $", re.IGNORECASE)
"""``De 900 timmarna kostar``: those that are decided."""
_WITH = re.compile(r"Med\b", re.IGNORECASE)
_COSTS = Phrase(
    r"\b(?:blir|beräknas|uppgår)\b[^.\d]{0,40}\bkostnad\w*|\bkostnad\w* (?:blir|beräknas)"
)
"""``Med 300 timmar blir kostnaden 120 tkr``: what is decided, and what it comes to."""
_LEADS_TO_MORE = Phrase(
    r"\b(?:utök\w+|ytterligare|tillägg\w*|tillkommande|förstärk\w+|avrop\w*|option\w*)\b",
    re.IGNORECASE,
)
_LONGEST_LEAD = 160


def _is_what_it_comes_to(sentence: Sentence, before: str) -> bool:
    if sentence.section is not Section.PROPOSAL or not _BRINGS.search(before):
        return False
    return not _IN_FORCE.search(sentence.text)


def _lead(matter: Matter, sentence: Sentence) -> str | None:
    """The line with a colon that leads to the list which the sentence is an entry of."""
    above = matter.laid_out.text[max(0, sentence.start - 400) : sentence.start].rstrip("\n")
    for line in reversed(above.split("\n")[-5:]):
        if line.rstrip().endswith(":"):
            return line if len(line) <= _LONGEST_LEAD else None
        if line.rstrip().endswith(".") or not line.strip():
            return None
    return None


def _is_new_wording(matter: Matter, sentence: Sentence) -> bool:
    """Whether a clause is told anew as a whole, so that its figure takes the old one's place."""
    passage = matter.passage_at(sentence.start)
    return passage is not None and _WORDING.search(passage.heading) is not None


_WORDING = re.compile(r"\b(?:lydelse|ny formulering|ersätts (?:av|med))\b", re.IGNORECASE)


_RESTS_ON = Phrase(
    r"\b(?!tilläggs)\w*(?:avtal|uppdrag|kontrakt)\w*\b.{0,80}\bomfattar\b"
    r"|^(?:det|detta) omfattar\b",
    re.IGNORECASE,
)
"""Of what a supplement is added to."""


def _standing(matter: Matter, setting: Setting, sentence: Sentence, before: str) -> Role:
    """Neither decided nor set apart: what is in force, or what was before a new award."""
    supplements = setting.kind is DecisionKind.SUPPLEMENT and sentence.section is not Section.TERMS
    if supplements and not _RESTS_ON.search(before):
        total = re.search(r"\b(?:tilläggs\w+|budget)\b", sentence.text, re.IGNORECASE)
        return Role(FigureRole.ADDITION if total else FigureRole.PART, sure=False)
    if "option" in before.lower():
        return Role(FigureRole.OPTION, sure=False)
    if _PROPOSED.search(before) or _is_what_it_comes_to(sentence, before):
        return Role(setting.decided_role, sure=False)
    awards = setting.kind is DecisionKind.AWARD and matter.kind is not DocumentKind.AGREEMENT
    if awards and _WAS.search(
        matter.laid_out.text[max(0, sentence.start - 160) : sentence.span()[1]]
    ):
        return Role(FigureRole.PREDECESSOR, sure=False)
    return Role(FigureRole.BASE, _AWARDED.search(sentence.text) is not None)
