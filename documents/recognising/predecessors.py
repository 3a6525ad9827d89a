"""Agreements that a new one follows: what it replaces, or calls the former, or what ends before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from documents.recognising.days import Days, days_in
from documents.recognising.figures import setting_of
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.matter import Matter
from documents.recognising.predecessor_words import (
    AGREEMENTS,
    CALLED_FORMER,
    FORMER_SUPPLEMENT,
    IS_NEW,
    IS_OVER,
    MADE_ON,
    NUMBER_NEAR,
    NUMBERED,
    ONE_MADE,
    OWN,
    REPLACES,
    REPLACES_ONE,
    RUN_BY,
    SUPPLEMENT,
    TELLS_ALONE,
    THAT_ONE,
    WAS_HELD,
)
from documents.recognising.providers import provider_mentions
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.terms import StatedAgreement

_READ_IN = frozenset(
    {
        Section.HEAD,
        Section.DECISION,
        Section.MATTER,
        Section.BACKGROUND,
        Section.SITUATION,
        Section.TERMS,
        Section.PROPOSAL,
    }
)


@dataclass
class _Former:
    """What the sentences say of one earlier agreement, the first word of each kept."""

    written: str
    since: date | None = None
    until: date | None = None
    number: str | None = None
    provider: NamedParty | None = None
    replaced: bool = False
    spans: list[Span] = field(default_factory=list)

    def contradicts(self, other: "_Former") -> bool:
        """Whether both give a day or a number, and not the same."""
        pairs = (
            (self.since, other.since),
            (self.until, other.until),
            (self.number, other.number),
        )
        return any(one and two and one != two for one, two in pairs)

    def join(self, other: "_Former") -> None:
        """Takes what only the other says."""
        self.since, self.until = self.since or other.since, self.until or other.until
        self.number = self.number or other.number
        self.provider = self.provider or other.provider
        self.replaced = self.replaced or other.replaced
        self.spans += other.spans


@lru_cache(maxsize=8)
def former_days(matter: Matter) -> frozenset[Span]:
    """Where days stand that are an earlier agreement's, and none of the matter's own."""
    return frozenset(span for former in _of(matter) for span in former.spans)


def _predecessors(matter: Matter) -> Iterator[Read]:
    for former in _of(matter):
        value = StatedAgreement(
            written=former.written,
            diary_number=former.number,
            provider=former.provider,
            since=former.since,
            until=former.until,
        )
        yield Read(value, tuple(dict.fromkeys(former.spans)), False)


@lru_cache(maxsize=8)
def _of(matter: Matter) -> tuple[_Former, ...]:
    """Each once; of one nothing is kept that has neither day nor number and is not replaced."""
    held: dict[str, list[_Former]] = {}
    for noun, former in _formers(matter):
        same = next((e for e in held.get(noun, ()) if not e.contradicts(former)), None)
        if same is None:
            held.setdefault(noun, []).append(former)
        else:
            same.join(former)
    everything = [each for listed in held.values() for each in listed]
    return tuple(e for e in everything if e.since or e.until or e.number or e.replaced)


def _formers(matter: Matter) -> Iterator[tuple[str, _Former]]:
    """Each mention of an earlier agreement, with the noun that it goes by."""
    kind = setting_of(matter).kind
    if kind not in (DecisionKind.AWARD, DecisionKind.SUPPLEMENT):
        return
    begins = _begins(matter)
    began: tuple[date, Span] | None = None
    agreement = matter.kind is DocumentKind.AGREEMENT
    for sentence in matter.within(*_READ_IN, *((Section.ECONOMY,) if agreement else ())):
        if not AGREEMENTS.search(sentence.text) and not RUN_BY.search(sentence.text):
            began = _held_since(sentence, list(days_in(sentence)), begins)
            continue
        days = list(days_in(sentence))
        called = _called(sentence, added=kind is DecisionKind.SUPPLEMENT)
        if called is None and not agreement:
            called = _over(sentence, days, begins, added=kind is DecisionKind.SUPPLEMENT)
        if called is not None:
            former = _former(sentence, days, called)
            if began is not None and called["what"].lower().startswith("det "):
                former.since, former.spans = former.since or began[0], [*former.spans, began[1]]
            yield called["noun"].lower(), former
        began = _held_since(sentence, days, begins)


def _held_since(
    sentence: Sentence, days: list[Days], begins: list[date]
) -> tuple[date, Span] | None:
    """The day since which somebody does it; the next sentence tells when "det avtalet" ends."""
    if len(days) != 1 or days[0].end is not None or not sentence.text.startswith("Sedan "):
        return None
    start = days[0].start
    return (start.value, sentence.of(start)) if start and _before(start, begins) else None


def _called(sentence: Sentence, *, added: bool) -> re.Match[str] | None:
    """The words that call an agreement an earlier one."""
    own = FORMER_SUPPLEMENT if added else CALLED_FORMER
    forms = (REPLACES, REPLACES_ONE, NUMBERED, own, RUN_BY, THAT_ONE, ONE_MADE)
    found = (form.search(sentence.text) for form in forms)
    return next((match for match in found if match), None)


def _over(
    sentence: Sentence, days: list[Days], begins: list[date], *, added: bool
) -> re.Match[str] | None:
    """One that has been held since, or is over before, a day on which something else begins.

    Not in agreements, which speak of themselves.
    """
    named = (SUPPLEMENT if added else OWN).search(sentence.text)
    if named is None:
        return None
    ends = IS_OVER.search(sentence.text) and any(_before(d.end, begins) for d in days)
    held = added or WAS_HELD.search(sentence.text)
    began = held and any(
        _before(d.start, begins) and (d.end is None or _before(d.end, begins)) for d in days
    )
    return named if ends or began else None


def _former(sentence: Sentence, days: list[Days], called: re.Match[str]) -> _Former:
    since, until = _edges(sentence, days, called.start())
    providers = provider_mentions(sentence)
    whose = {each.value.known or each.value.written for each in providers}
    return _Former(
        written=" ".join(called["what"].split()),
        since=since.value if since else None,
        until=until.value if until else None,
        number=_number_after(sentence, called.end()),
        provider=providers[0].value.in_role(PartyRole.PROVIDER) if len(whose) == 1 else None,
        replaced=TELLS_ALONE.search(called["what"]) is not None,
        spans=[sentence.of_match(called), *(sentence.of(m) for m in (since, until) if m)],
    )


def former_numbers(matter: Matter) -> frozenset[str]:
    """The numbers of earlier agreements."""
    return frozenset(former.number for former in _of(matter) if former.number)


def _before(day: Mention[date] | None, begins: list[date]) -> bool:
    return day is not None and any(day.value < each for each in begins)


def _begins(matter: Matter) -> list[date]:
    """The first days of whole periods, and of what is proposed or decided."""
    return [
        days.start.value
        for sentence in matter.sentences
        for days in days_in(sentence)
        if days.start
        and (days.end or sentence.section is Section.DECISION or IS_NEW.search(sentence.text))
    ]


def _edges(
    sentence: Sentence, days: list[Days], floor: int
) -> tuple[Mention[date] | None, Mention[date] | None]:
    """Since when and until when, of the days after the words that name the agreement."""
    after = [each for each in days if _starts(each) >= floor]
    ended = next((each for each in after if each.end), None)
    until = ended.end if ended else None
    made = (
        m for m in sentence.dates if m.start >= floor and MADE_ON.search(sentence.before(m.start))
    )
    since = next((each.start for each in ([ended] if ended else []) if each.start), None)
    since = since or next((each.start for each in after if each.start), None) or next(made, None)
    if since is None and len(days) == 2:
        since = days[0].start if days[0].end is None else None
    backwards = since and until and since.value > until.value
    return None if backwards else since, until


def _starts(days: Days) -> int:
    return min(mention.start for mention in (days.start, days.end) if mention)


def _number_after(sentence: Sentence, end: int) -> str | None:
    """The diary number in the words just after what names the agreement."""
    match = NUMBER_NEAR.match(sentence.text, end)
    return (match["number"] or match["bare"]) if match else None


RULES = (Rule("earlier-agreement", "predecessors", _predecessors),)
