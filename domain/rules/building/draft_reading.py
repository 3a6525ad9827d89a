"""A draft with what is known beforehand: who is who, and which words were doubted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from domain.draft.draft import Draft
from domain.draft.evidence import Evidence
from domain.draft.names import NamedParty, NamedService
from domain.draft.reading import Certainty, Reading
from domain.draft.register import KnownContract, KnownParty, Register
from domain.finding.where import Where
from domain.party.events import PartyKind
from domain.values.identifiers import PartyId

PRIVATE = frozenset({PartyKind.COMPANY, PartyKind.ASSOCIATION})


@dataclass(frozen=True)
class Letter:
    """One draft, held against a register."""

    draft: Draft
    register: Register

    def key(self, named: NamedParty | None) -> str | None:
        """What a party goes by here: its id, or its name as written."""
        return None if named is None else named.party or named.written

    def shown(self, key: str) -> str:
        """What people call it."""
        known = self.known(key)
        return known.title if known else key

    def name(self, named: NamedParty | None) -> str | None:
        """What people call a party: by this its lines and its contract are told from others'."""
        key = self.key(named)
        return self.shown(key) if key else None

    def key_of(self, name: str) -> str:
        """The party's id by what people call it; the name itself where nobody is known by it."""
        return next((e.party for e in self.register.parties if e.title == name), name)

    def known(self, key: str | None) -> KnownParty | None:
        """Its entry in the register."""
        return next((each for each in self.register.parties if each.party == key), None)

    def kind(self, named: NamedParty | None) -> PartyKind | None:
        """What it is, by the register or by its name's form."""
        return named.kind if named else None

    def within(self, key: str) -> frozenset[str]:
        """The party, and what it is a unit of, outwards."""
        names: list[PartyId] = []
        inner: str | None = key
        while inner is not None and inner not in names:
            names.append(inner)
            known = self.known(inner)
            inner = known.part_of if known else None
        return frozenset(names)

    def contract_of(self, provider: str, services: frozenset[str]) -> KnownContract | None:
        """The only registered contract with the provider for one of the services."""
        found = [
            each
            for each in self.register.contracts
            if each.provider in self.within(provider) and services & set(each.services)
        ]
        return found[0] if len(found) == 1 else None

    def service(self, named: NamedService | None) -> str | None:
        """Its code, or its words."""
        return None if named is None else named.service or named.written.lower()

    @property
    def doubted(self) -> frozenset[Where]:
        """The words of every reading that a person must look at."""
        return frozenset(
            evidence
            for reading in readings(self.draft)
            if reading.certainty is Certainty.CHECK
            for evidence in reading.evidence
        )


def readings(draft: Draft) -> Iterator[Reading[Any]]:
    """Everything that was read."""
    for name in type(draft).model_fields:
        held = getattr(draft, name)
        for each in held if isinstance(held, tuple) else (held,):
            if isinstance(each, Reading) and each.value is not None:
                yield each


def lies_in(inner: Iterable[Evidence], outer: Iterable[Evidence]) -> bool:
    """Whether any of the words stand within any of the others."""
    spans = [(each.start, each.end) for each in outer]
    return any(start <= each.start < end for each in inner for start, end in spans)


def nearest(one: Iterable[Evidence], other: Iterable[Evidence]) -> int:
    """How many characters lie between the nearest two; far where there are none."""
    return min(
        (abs(a.start - b.start) for a in one for b in other),
        default=10**9,
    )
