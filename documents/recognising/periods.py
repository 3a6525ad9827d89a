"""Periods: from which day to which, of the contract or of what is decided in it."""

import re
from collections.abc import Iterator

from documents.recognising.days import Days, days_in
from documents.recognising.doubt import decides_otherwise, is_doubtful, is_of_another
from documents.recognising.figures import Setting, setting_of
from documents.recognising.forms.mention import Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.predecessors import former_days
from documents.recognising.providers import provider_mentions
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.terms import PeriodRole, StatedPeriod
from domain.values.period import Period

_CONTRACT = Phrase(
    r"\b(?:\w*avtal\w*|\w*uppdrag\w*|\w*kontrakt\w*|överenskommelse\w*|perioden|avtalsperiod\w*"
    r"|uppdragstid\w*|för tiden|\w*entreprenad\w*|driften|avrop(?:et)?"
    r"|sista \w*dag(?:en)?|(?:utför|bedriver|driver|abonnerar|anlitar)(?: \w+)? sedan)\b"
    r"|\b(?:har|haft) sedan\b.{0,40}\b(?:entreprenör|utförare|leverantör)"
    r"|\b(?:utför|bedriver|driver|sköter|tillhandahåller)\b.{0,80}\bfrån\b"
    r"|^de[tn]\b.{0,30}\bgäller\b",
    re.IGNORECASE,
)
_SEVERAL = Phrase(r"\b(?:avtalen|kontrakten|uppdragen|respektive|båda)\b", re.IGNORECASE)
_EARLIER = Phrase(
    r"\b(?:ersätter|överenskommelse\w*|tidigare|föregående|dåvarande|tilläggsavtal(?:et)? nr)\b",
    re.IGNORECASE,
)
_IN_FORCE = Phrase(
    r"\b(?:nuvarande|befintlig[at]?|dagens|förra|gamla) \w*(?:avtal|uppdrag|kontrakt)\w*\b",
    re.IGNORECASE,
)
_SUPPLEMENT = Phrase(r"\btilläggs(?:uppdrag|avtal)\w*", re.IGNORECASE)
_LABEL = 120
"""Letters; no heading that tells of a period is longer."""
_LEFT_OUT = (Section.UNION, Section.RECIPIENTS, Section.BASIS, Section.OTHER, Section.CONSULTATION)


def _periods(matter: Matter) -> Iterator[Read]:
    setting = setting_of(matter)
    title = matter.title_sentence
    for sentence in (*([title] if title else []), *matter.sentences):
        if sentence.section in _LEFT_OUT and matter.kind is not DocumentKind.AGREEMENT:
            continue
        for days in days_in(sentence):
            read = _read(matter, setting, sentence, days)
            if read is not None:
                yield read


def _read(matter: Matter, setting: Setting, sentence: Sentence, days: Days) -> Read | None:
    first = days.start or days.end
    if first is None:
        return None
    before = sentence.text[: first.start]
    decided = sentence.section is Section.DECISION
    spoken = _CONTRACT.search(sentence.text) or _CONTRACT.search(_heading(matter, sentence))
    whole = days.start is not None and days.end is not None
    clause = matter.kind is DocumentKind.AGREEMENT and (whole or "\t" in sentence.text)
    if not spoken and not decided and not clause:
        return None
    if decided and not whole and setting.kind is DecisionKind.INDEXATION:
        return None  # the day of new prices begins no contract
    role, role_sure = _role(matter, setting, sentence, days, before)
    if sentence.of(first) in former_days(matter):
        role, role_sure = PeriodRole.PREDECESSOR, False
    provider, spans = _provider(sentence)
    spans = [sentence.of(m) for m in (days.start, days.end) if m is not None] + spans
    period = Period(
        start=days.start.value if days.start else None, end=days.end.value if days.end else None
    )
    value = StatedPeriod(role=role, period=period, provider=provider)
    clear = role_sure and days.sure and not _SEVERAL.search(sentence.text)
    clear = clear and not is_doubtful(sentence) and not decides_otherwise(sentence, setting.kind)
    clear = clear and not is_of_another(matter, sentence, provider, setting.kind)
    edges = "both" if days.start and days.end else "start" if days.start else "end"
    key = (role, provider and (provider.party or provider.written.casefold()), edges)
    return Read(value, tuple(spans), clear, key=key)


def _heading(matter: Matter, sentence: Sentence) -> str:
    """The heading or label just above or before a sentence; empty where it has none."""
    passage = matter.passage_at(sentence.start)
    if passage is None or not passage.heading or sentence.start != passage.start:
        return ""
    above = matter.laid_out.text[max(0, passage.start - _LABEL) : passage.start].rstrip(": \t\n")
    return passage.heading if above.endswith(passage.heading) else ""


def _provider(sentence: Sentence) -> tuple[NamedParty | None, list[Span]]:
    mentions = provider_mentions(sentence)
    if len({m.value.known or m.value.written for m in mentions}) != 1:
        return None, []
    return mentions[0].value.in_role(PartyRole.PROVIDER), [sentence.of(mentions[0])]


def _role(
    matter: Matter, setting: Setting, sentence: Sentence, days: Days, before: str
) -> tuple[PeriodRole, bool]:
    whole = days.start is not None and days.end is not None
    decided = sentence.section is Section.DECISION or "föreslås" in before
    if _SUPPLEMENT.search(before) and setting.kind is DecisionKind.SUPPLEMENT:
        earlier = _BEFORE_THIS.search(sentence.text)
        return (PeriodRole.PREDECESSOR, False) if earlier else (PeriodRole.SUPPLEMENT, whole)
    if decided and setting.kind is not None:
        return _decided(setting.kind, whole and setting.kind_is_sure)
    awards = setting.kind is DecisionKind.AWARD and matter.kind is not DocumentKind.AGREEMENT
    if _REPLACES.search(before) or (
        awards and (_EARLIER.search(before) or _IN_FORCE.search(before))
    ):
        return PeriodRole.PREDECESSOR, False
    labelled = _IS_CALLED_SO.search(before) is not None
    return PeriodRole.CONTRACT, labelled and (whole or days.start is None)


_BEFORE_THIS = Phrase(r"\bnr \d|gjordes|tecknades")
_REPLACES = Phrase(r"\bersätter\b")
_IS_CALLED_SO = Phrase(
    r"\b(?:avtals|uppdrags|kontrakts)(?:tiden|perioden|tid|period)\b"
    r"|\b(?:avtalet|uppdraget|kontraktet|grundavtalet)\b.{0,30}\b(?:gäller|löper)\b",
    re.IGNORECASE,
)


def _decided(kind: DecisionKind, sure: bool) -> tuple[PeriodRole, bool]:
    match kind:
        case DecisionKind.EXTENSION:
            return PeriodRole.EXTENSION, sure
        case DecisionKind.OPTION | DecisionKind.EXPANSION | DecisionKind.REDUCTION:
            return PeriodRole.OPTION, sure
        case DecisionKind.SUPPLEMENT:
            return PeriodRole.SUPPLEMENT, sure
        case _:
            return PeriodRole.CONTRACT, sure


RULES = (Rule("period", "periods", _periods),)
