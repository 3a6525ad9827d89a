"""Volumes that change: from so much to so much, by which the old and the new are told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from documents.recognising.figures import provider_near, setting_of, start_near
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.forms.numbers import NUMBER, number
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.quantities import last_unit_in, unit_at
from documents.recognising.matter import Matter
from documents.recognising.reductions import is_about_less, takes_away
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from documents.recognising.subjects import main_service
from domain.contract.lines import Measure
from domain.draft.evidence import Section
from domain.draft.names import NamedParty, PartyRole
from domain.draft.volumes import FigureRole, StatedVolume
from domain.values.period import LinePeriod
from domain.values.quantity import Exact, Unit

_FROM_TO = Phrase(
    rf"\bfrån (?P<old>{NUMBER})(?P<mid>(?: [a-zåäö]+){{0,3}}) till (?P<new>{NUMBER})(?![\d%:/-])"
    r"(?! ?(?:%|procent|kr|tkr|mnkr|mkr|miljon|personer|brukare|barn|januari|februari|mars|april"
    r"|maj|juni|juli|augusti|september|oktober|november|december))",
    re.IGNORECASE,
)
_CHANGES = Phrase(
    r"\b(?:ök|utök|utvidg|minsk|reducer|ändr|justera|sänk|höj|väx|krymp|går (?:ner|ned|upp)|blir)",
    re.IGNORECASE,
)
_OF_SHORTER = re.compile(
    r"[^.]{0,25}(?:\bper|\bi|/)\s?(?:månad|mån\b|vecka|dygn|dag|person|brukare|familj)",
    re.IGNORECASE,
)
_REACH = 90
_LEFT_OUT = (Section.OTHER, Section.UNION, Section.RECIPIENTS, Section.BASIS)


@dataclass(frozen=True, slots=True)
class Change:
    """``old`` and ``new`` with where they stand in their sentence."""

    old: Mention[Exact]
    new: Mention[Exact]
    unit: Unit

    @property
    def span(self) -> Span:
        """From the old figure's first digit to the new one's last."""
        return self.old.start, self.new.end


def changes_in(sentence: Sentence) -> Iterator[Change]:
    """Changes of something with a unit, which stands behind a figure or before both."""
    found = list(_FROM_TO.finditer(sentence.text))
    for match in found if found and _CHANGES.search(sentence.text) else ():
        if _OF_SHORTER.match(sentence.text, match.end()):
            continue
        before = sentence.text[max(0, match.start() - _REACH) : match.start()]
        unit = unit_at(sentence.text, match.end()) or last_unit_in(match["mid"])
        unit = unit or last_unit_in(before)
        if unit is not None:
            old, new = (
                Mention(Exact(amount=number(match[name])), *match.span(name))
                for name in ("old", "new")
            )
            yield Change(old, new, unit)


def _changed(matter: Matter) -> Iterator[Read]:
    for sentence in matter.sentences:
        if sentence.section not in _LEFT_OUT:
            for change in changes_in(sentence):
                yield _read(matter, sentence, change.old, change.unit, FigureRole.BASE)
                yield _read(matter, sentence, change.new, change.unit, FigureRole.TOTAL)
                yield from _less(matter, sentence, change)


def _less(matter: Matter, sentence: Sentence, change: Change) -> Iterator[Read]:
    """What a reduction takes away, computed where nothing but the old and the new is told.

    Where the points tell a change, others are what somebody asked for.
    """
    less = change.old.value.amount - change.new.value.amount
    told = any(takes_away(sentence, each.start, each.end) for each in sentence.volumes)
    told = told or _FEWER.search(sentence.text) is not None
    decided = sentence.section is Section.DECISION or not _points_tell(matter)
    if less > 0 and decided and not told and _reduces(matter, sentence):
        figure = Mention(Exact(amount=less), *change.span)
        read = _read(matter, sentence, figure, change.unit, FigureRole.REDUCTION)
        start = start_near(sentence)
        days = LinePeriod(start=start.value if start else None)
        value = read.value.model_copy(update={"period": days})
        spans = (*read.spans, *([sentence.of(start)] if start else []))
        yield Read(value, spans, False, computed=True)


def _reduces(matter: Matter, sentence: Sentence) -> bool:
    return is_about_less(sentence, setting_of(matter).kind)


@lru_cache(maxsize=8)
def _points_tell(matter: Matter) -> bool:
    return any(True for each in matter.within(Section.DECISION) for _ in changes_in(each))


def _besides(matter: Matter) -> Iterator[Read]:
    """``sex platser utöver dagens 40``: what there is, of the unit of what comes to it."""
    for sentence in matter.sentences:
        if sentence.section in _LEFT_OUT:
            continue
        for mention in sentence.volumes:
            match = _BESIDES.match(sentence.text, mention.end)
            if match and unit_at(sentence.text, match.end()) is None:
                old = Mention(Exact(amount=number(match["old"])), *match.span("old"))
                yield _read(matter, sentence, old, mention.value.unit, FigureRole.BASE)


_BESIDES = re.compile(
    rf"(?: per år)? utöver (?:dagens|(?:de )?(?:nuvarande|befintliga|avtalade)|de) "
    rf"(?P<old>{NUMBER})"
    r"(?![\d%:/-])(?! ?(?:%|procent|kr|tkr|år\b))",
    re.IGNORECASE,
)


def _read(
    matter: Matter, sentence: Sentence, figure: Mention[Exact], unit: Unit, role: FigureRole
) -> Read:
    provider, spans = _provider(matter, sentence, figure)
    service = main_service(matter)
    value = StatedVolume(
        role=role,
        quantity=figure.value,
        unit=unit,
        measure=Measure.PER_YEAR if unit.is_flow else Measure.LEVEL,
        provider=provider,
        service=service[0] if service else None,
    )
    return Read(value, (sentence.of(figure), *spans), False)


def _provider(
    matter: Matter, sentence: Sentence, figure: Mention[Exact]
) -> tuple[NamedParty | None, tuple[Span, ...]]:
    near = provider_near(sentence, figure.start, figure.end)
    if near is not None:
        return near.value.in_role(PartyRole.PROVIDER), (sentence.of(near),)
    only = setting_of(matter).only_provider
    return (only[0], (only[1],)) if only else (None, ())


_MORE = Phrase(
    r"\b(?:utök|ök|utvidg)(?:as|a|ar|ades|ats)? med (?:ytterligare )?"
    rf"(?P<more>{NUMBER})(?![\d,%:/-])(?: till (?P<total>{NUMBER}))?"
    r"(?=\s*(?:[.,;)]|$|(?:till|från|och|samt|under|per|i|med start|vid|så) |fr\.? ?o\.? ?m))",
    re.IGNORECASE,
)
_FEWER = Phrase(
    rf"\b(?:minsk|reducer|sänk)\w* med (?P<more>{NUMBER})(?![\d%:/-]|,\d)"
    rf"(?: till (?P<total>{NUMBER})(?![\d%:/-])"
    r"|(?=\s*(?:[.,;)]|$|(?:från|och|samt|med start) |fr\.? ?o\.? ?m)))",
    re.IGNORECASE,
)


def _counted(matter: Matter) -> Iterator[Read]:
    """``antalet platser utökas med fyra``, ``minskas med två till tio``: the unit before both."""
    for form in (_MORE, _FEWER):
        for sentence, match in matter.find(form):
            unit = last_unit_in(sentence.text[max(0, match.start() - _REACH) : match.start()])
            if unit is None or sentence.section in _LEFT_OUT:
                continue
            told = Mention(Exact(amount=number(match["more"])), *match.span("more"))
            if form is _MORE:
                yield _read(matter, sentence, told, unit, FigureRole.ADDITION)
            elif _reduces(matter, sentence):
                yield _read(matter, sentence, told, unit, FigureRole.REDUCTION)
            if match["total"]:
                total = Mention(Exact(amount=number(match["total"])), *match.span("total"))
                yield _read(matter, sentence, total, unit, FigureRole.TOTAL)


RULES = (
    Rule("volume-that-changes", "volumes", _changed),
    Rule("volume-that-others-come-to", "volumes", _besides),
    Rule("volume-that-a-count-changes-by", "volumes", _counted),
)
