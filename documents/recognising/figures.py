"""Whose a figure is, for which year and since when: what the words around it say."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from documents.recognising.decision_cues import kinds_in
from documents.recognising.decisions import decision_kinds
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter, Passage
from documents.recognising.providers import provider_mentions
from documents.recognising.registering import Found
from documents.recognising.sentence import Sentence
from domain.contract.changes import ContractKind
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.volumes import FigureRole
from domain.party.events import PartyKind

_DECIDED_ROLE: dict[DecisionKind, FigureRole] = {
    DecisionKind.OPTION: FigureRole.OPTION,
    DecisionKind.EXPANSION: FigureRole.ADDITION,
    DecisionKind.SUPPLEMENT: FigureRole.ADDITION,
    DecisionKind.REDUCTION: FigureRole.TOTAL,
}
"""Of a reduction what is left; what is taken away is told by the words beside it."""
_MONTH = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
)
_YEAR_AFTER = re.compile(
    r"^\s*(?:\(|för |under |år |kalenderåret |helåret |hela |avseende |i |tillkommer |köps |utförs"
    r" |avropas |gäller |hösten |våren |sommaren |(?:första|andra) halvåret "
    rf"|{_MONTH}(?:\s?[-–]\s?{_MONTH})? )*(?P<year>(?:19|20)\d{{2}})"
    r"(?![-/:\d]|,\d|-? ?års)"
)
_YEAR_BEFORE = Phrase(
    r"\b(?:under|för|år|i|året|(?:kalender|hel|budget|verksamhets|halv)året|våren|hösten|drift"
    r"|uppdrag(?:et)?|ersättning(?:en)?|kostnad(?:en)?|volym(?:en)?|belopp(?:et)?)\s+(?:år )?"
    r"(?P<year>(?:19|20)\d{2})(?![-/\d]|:\d)[^.\d]{0,40}$",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?P<year>(?:19|20)\d{2}) [a-zåäö][^.\d]{0,60}$")
_YEAR_JUST_BEFORE = re.compile(r"(?<![-/:.\d])(?P<year>(?:19|20)\d{2}),? ?$")
_THEN = Phrase(r"\b(?:därefter|sedan|från och med nästa år|åren därefter)\b[^.\d]{0,40}$")
_FROM = Phrase(
    r"\b(?:från och med|fr\.? ?o\.? ?m\.?|from|från|med start|fro?m)\s+(?:den\s+)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What all figures of a matter share: what is decided, and who provides if only one does."""

    kind: DecisionKind | None
    kind_is_sure: bool
    only_provider: tuple[NamedParty, Span] | None
    provider_is_sure: bool

    @property
    def decided_role(self) -> FigureRole:
        """What the decided figures are."""
        if self.kind is None:
            return FigureRole.BASE
        return _DECIDED_ROLE.get(self.kind, FigureRole.BASE)

    @property
    def decided_role_is_sure(self) -> bool:
        """Whether the kind leaves no doubt about what the decided figures are."""
        return self.kind_is_sure and self.kind is not DecisionKind.REDUCTION


@lru_cache(maxsize=8)
def setting_of(matter: Matter) -> Setting:
    """Read once for each matter."""
    kinds = list(decision_kinds(matter))
    kind = kinds[0] if kinds else None
    provider, sure = _decided_provider(matter)
    return Setting(kind.value if kind else None, bool(kind and kind.sure), provider, sure)


def decided_role(setting: Setting, sentence: Sentence) -> tuple[FigureRole, bool]:
    """What a point's figures are: by its own words, if they tell one kind; else by the matter's."""
    own = [kind for kind in kinds_in(sentence.text) if kind is not DecisionKind.AWARD]
    if len(own) == 1 and own[0] is not setting.kind:
        return _DECIDED_ROLE.get(own[0], FigureRole.BASE), False
    return setting.decided_role, setting.decided_role_is_sure


def _decided_provider(matter: Matter) -> tuple[tuple[NamedParty, Span] | None, bool]:
    """The provider of title and points; of an agreement, of its parties."""
    title = matter.title_sentence
    sentences = [*matter.within(Section.DECISION), *([title] if title else [])]
    if matter.kind is DocumentKind.AGREEMENT:
        sentences += list(matter.within(Section.TERMS, Section.OTHER, Section.HEAD))
    found: list[tuple[Found, Span]] = [
        (mention.value, sentence.of(mention))
        for sentence in sentences
        for mention in provider_mentions(sentence)
    ]
    if not found:
        return None, False
    name, span = found[0]
    others = {each.known or each.written for each, _ in found}
    sure = name.is_known and len(others) == 1
    return (name.in_role(PartyRole.PROVIDER), span), sure


def provider_near(sentence: Sentence, start: int, end: int) -> Mention[Found] | None:
    """The last provider named before a figure; or, just after it, "timmar till X"."""
    mentions = provider_mentions(sentence)
    after = [m for m in mentions if m.start >= end]
    if after and _BEHIND.fullmatch(sentence.text[end : after[0].start]):
        return after[0]
    before = [m for m in mentions if m.end <= start]
    return before[-1] if before else None


_BEHIND = re.compile(r"[^.,;\d]{0,60}?\b(?:till|för|hos|av)\s+", re.IGNORECASE)


def provider_before(matter: Matter, sentence: Sentence) -> Mention[Found] | None:
    """The last provider named earlier in the paragraph, with its span in the laid-out text."""
    passage = matter.passage_at(sentence.start)
    if passage is None:
        return None
    starts, named = _providers_named_until(matter)[passage]
    at = bisect_left(starts, sentence.start)
    return named[at - 1] if at else None


@lru_cache(maxsize=8)
def _providers_named_until(
    matter: Matter,
) -> dict[Passage, tuple[list[int], list[Mention[Found] | None]]]:
    """Of each passage, where its sentences start, and the provider named last when each ends."""
    found: dict[Passage, tuple[list[int], list[Mention[Found] | None]]] = defaultdict(
        lambda: ([], [])
    )
    for sentence in matter.sentences:
        passage = matter.passage_at(sentence.start)
        if passage is None:
            continue
        starts, named = found[passage]
        mentions = provider_mentions(sentence)
        last = mentions[-1] if mentions else None
        before = named[-1] if named else None
        starts.append(sentence.start)
        named.append(Mention(last.value, *sentence.of(last)) if last else before)
    return found


def year_near(sentence: Sentence, start: int, end: int, floor: int) -> Mention[int] | None:
    """The calendar year at a figure; ``floor``: where the figure before ends, whose year it is
    that stands just behind it."""
    after = _YEAR_AFTER.match(sentence.after(end))
    if after:
        return Mention(int(after["year"]), end + after.start("year"), end + after.end("year"))
    text = sentence.before(start, floor)
    before = _YEAR_BEFORE.search(text) or _YEAR_JUST_BEFORE.search(text)
    before = before or (None if floor else _YEAR_FIRST.match(text))
    behind = _YEAR_AFTER.match(sentence.after(floor)) if floor else None
    if before and not (behind and behind.start("year") == before.start("year")):
        at = floor + before.start("year")
        return Mention(int(before["year"]), at, at + 4)
    return None


def goes_on(sentence: Sentence, start: int, floor: int) -> bool:
    """Whether the figure holds for the time after the one before it ("därefter")."""
    return _THEN.search(sentence.before(start, floor)) is not None


def start_near(sentence: Sentence) -> Mention[date] | None:
    """The day from which the sentence says that something is given, if it says one."""
    days = [m for m in sentence.dates if _FROM.search(sentence.before(m.start))]
    return days[0] if len(days) == 1 else None


_BOUGHT_DIRECTLY = Phrase(r"\b(?:särskilda? avtal|direktupphandl)", re.IGNORECASE)


def under(text: str, party: NamedParty | None) -> ContractKind | None:
    """The kind of contract that the words or the party's kind tell."""
    if _BOUGHT_DIRECTLY.search(text):
        return ContractKind.DIRECT_AWARD
    if party is not None and party.kind is PartyKind.MUNICIPAL_UNIT:
        return ContractKind.IN_HOUSE_ASSIGNMENT
    if party is not None and party.kind in (PartyKind.COMPANY, PartyKind.ASSOCIATION):
        return ContractKind.PROCURED_CONTRACT if "upphandl" in text.lower() else None
    return None
