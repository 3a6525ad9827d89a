"""Many readings of one field become the draft's: the same ones joined, disagreeing ones told."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import Any, get_args

from documents.assembling.identity import Identity
from documents.recognising.forms.mention import Span
from documents.recognising.matter import Matter
from documents.recognising.rule import Read
from domain.draft.evidence import Evidence
from domain.draft.reading import Certainty, Other, Reading

_MOST_PLACES = 12
_MOST_OTHERS = 12


class _Group:
    """Readings of one value; the first sure one, or else the first, speaks for them."""

    rule: str
    spoken: Read

    def __init__(self) -> None:
        self.reads: list[Read] = []
        self.keys: set[object] = set()
        """What they are values of."""

    def add(self, rule: str, read: Read) -> None:
        """One more reading of the same value."""
        if not self.reads or (read.sure and not self.spoken.sure):
            self.rule, self.spoken = rule, read
        self.reads.append(read)
        if read.key is not None:
            self.keys.add(read.key)


def merged(
    matter: Matter,
    reads: Sequence[tuple[str, Read]],
    identity: Identity,
    kind: type[Reading[Any]],
) -> tuple[Reading[Any], ...]:
    """One reading for each value, in the text's order of the first; ``reads``: with their rules.

    ``kind``: what the draft's field holds, which it takes as it is and else would read anew.
    """
    groups = _Groups(reads, identity)
    return tuple(
        _reading(kind, matter, group, groups.disagreeing(group)) for group in groups.listed
    )


def chosen(
    matter: Matter,
    reads: Sequence[tuple[str, Read]],
    identity: Identity,
    kind: type[Reading[Any]],
) -> Reading[Any]:
    """The one reading of a field that holds one: the first sure, or the first; others kept."""
    if not reads:
        return kind()
    groups = _Groups(reads, identity)
    best = next((group for group in groups.listed if group.spoken.sure), groups.listed[0])
    return _reading(kind, matter, best, groups.disagreeing(best))


class _Groups:
    def __init__(self, reads: Sequence[tuple[str, Read]], identity: Identity) -> None:
        groups: dict[Hashable, _Group] = defaultdict(_Group)
        for rule, read in reads:
            groups[identity.of(read.value)].add(rule, read)
        self.listed = list(groups.values())
        self._by_key: dict[object, list[int]] = defaultdict(list)
        for at, group in enumerate(self.listed):
            for key in group.keys:
                self._by_key[key].append(at)

    def disagreeing(self, group: _Group) -> list[_Group]:
        """Other values of the same thing, the first of them."""
        first = {at for key in group.keys for at in self._by_key[key][: _MOST_OTHERS + 1]}
        others = [self.listed[at] for at in sorted(first) if self.listed[at] is not group]
        return others[:_MOST_OTHERS]


def _reading(
    kind: type[Reading[Any]], matter: Matter, group: _Group, others: list[_Group]
) -> Reading[Any]:
    told = [group.spoken, *(each for each in group.reads if each is not group.spoken)]
    spans = list(dict.fromkeys(span for each in told for span in each.spans))
    sure = group.spoken.sure and not others
    return kind(
        value=group.spoken.value,
        certainty=Certainty.CERTAIN if sure else Certainty.CHECK,
        evidence=tuple(evidence(matter, span) for span in spans[:_MOST_PLACES]),
        rule=group.rule,
        computed=group.spoken.computed,
        others=tuple(_other(_kind_of_others(kind), matter, each) for each in others),
    )


@lru_cache
def _kind_of_others(kind: type[Reading[Any]]) -> type[Other[Any]]:
    others: type[Other[Any]] = get_args(kind.model_fields["others"].annotation)[0]
    return others


@lru_cache(maxsize=64)
def _other(kind: type[Other[Any]], matter: Matter, group: _Group) -> Other[Any]:
    return kind(
        value=group.spoken.value,
        evidence=tuple(evidence(matter, span) for span in group.spoken.spans),
        rule=group.rule,
    )


@lru_cache(maxsize=1024)
def evidence(matter: Matter, span: Span) -> Evidence:
    """The span with its place in the file."""
    laid_out, passage = matter.laid_out, matter.passage_at(span[0])
    place = laid_out.place(span[0])
    return Evidence(
        file=laid_out.name,
        page=place.page,
        line=place.line,
        column=place.column,
        start=span[0],
        end=span[1],
        words=laid_out.words(*span),
        section=passage.section if passage else None,
    )
