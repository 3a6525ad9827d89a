"""Many readings of one field become the draft's: the same ones joined, disagreeing ones told."""

from bisect import bisect_right
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from documents.assembling.identity import Identity
from documents.layout.model import LaidOut
from documents.recognising.forms.mention import Span
from documents.recognising.matter import Matter, Passage
from documents.recognising.rule import Read
from domain.draft.evidence import Evidence, Section
from domain.draft.reading import Certainty, Other, Reading

_MOST_PLACES = 12


@dataclass
class _Group:
    """Readings of one value; the first sure one, or else the first, speaks for them."""

    reads: list[tuple[str, Read]] = field(default_factory=list)

    @property
    def spoken(self) -> tuple[str, Read]:
        """The rule and the reading that are shown."""
        return next((each for each in self.reads if each[1].sure), self.reads[0])

    @property
    def sure(self) -> bool:
        """Whether any of them is."""
        return any(read.sure for _, read in self.reads)

    @property
    def keys(self) -> frozenset[object]:
        """What they are values of."""
        return frozenset(read.key for _, read in self.reads if read.key is not None)


def merged(
    matter: Matter, reads: Sequence[tuple[str, Read]], identity: Identity
) -> tuple[Reading[Any], ...]:
    """One reading for each value, in the text's order of the first; ``reads``: with their rules."""
    groups: dict[Hashable, _Group] = {}
    for rule, read in reads:
        groups.setdefault(identity.of(read.value), _Group()).reads.append((rule, read))
    listed = list(groups.values())
    return tuple(_reading(matter, group, _disagreeing(group, listed)) for group in listed)


def chosen(matter: Matter, reads: Sequence[tuple[str, Read]], identity: Identity) -> Reading[Any]:
    """The one reading of a field that holds one: the first sure, or the first; others kept."""
    if not reads:
        return Reading[Any]()
    groups: dict[Hashable, _Group] = {}
    for rule, read in reads:
        groups.setdefault(identity.of(read.value), _Group()).reads.append((rule, read))
    listed = list(groups.values())
    best = next((group for group in listed if group.sure), listed[0])
    return _reading(matter, best, _disagreeing(best, listed))


def _disagreeing(group: _Group, groups: list[_Group]) -> list[_Group]:
    return [each for each in groups if each is not group and each.keys & group.keys]


def _reading(matter: Matter, group: _Group, others: list[_Group]) -> Reading[Any]:
    rule, read = group.spoken
    spans = list(dict.fromkeys(span for _, each in _spoken_first(group) for span in each.spans))
    sure = group.sure and not others
    return Reading(
        value=read.value,
        certainty=Certainty.CERTAIN if sure else Certainty.CHECK,
        evidence=tuple(evidence(matter, span) for span in spans[:_MOST_PLACES]),
        rule=rule,
        computed=read.computed,
        others=tuple(_other(matter, each) for each in others),
    )


def _spoken_first(group: _Group) -> list[tuple[str, Read]]:
    spoken = group.spoken
    return [spoken, *(each for each in group.reads if each is not spoken)]


def _other(matter: Matter, group: _Group) -> Other[Any]:
    rule, read = group.spoken
    return Other(
        value=read.value,
        evidence=tuple(evidence(matter, span) for span in read.spans),
        rule=rule,
    )


@lru_cache(maxsize=1024)
def evidence(matter: Matter, span: Span) -> Evidence:
    """The span with its place in the file."""
    return _evidence(matter.laid_out, span, _section_at(matter, span[0]))


def _evidence(laid_out: LaidOut, span: Span, section: Section | None) -> Evidence:
    place = laid_out.place(span[0])
    return Evidence(
        file=laid_out.name,
        page=place.page,
        line=place.line,
        column=place.column,
        start=span[0],
        end=span[1],
        words=laid_out.words(*span),
        section=section,
    )


def _section_at(matter: Matter, offset: int) -> Section | None:
    at = bisect_right(_starts(matter), offset) - 1
    passage = _in_order(matter)[at] if at >= 0 else None
    return passage.section if passage is not None and offset < passage.end else None


@lru_cache(maxsize=8)
def _starts(matter: Matter) -> tuple[int, ...]:
    return tuple(passage.start for passage in _in_order(matter))


@lru_cache(maxsize=8)
def _in_order(matter: Matter) -> tuple[Passage, ...]:
    return tuple(sorted((*matter.passages, *matter.notes), key=lambda passage: passage.start))
