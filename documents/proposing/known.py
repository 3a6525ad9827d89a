"""Questions to the register: which parties are one, and which contract is meant."""

from collections.abc import Collection, Iterable
from datetime import date

from documents.proposing.asking import Suggestion, check
from domain.budget.events import FrameKind
from domain.contract.changes import ContractKind
from domain.draft.draft import Draft
from domain.draft.handling import DecisionKind
from domain.draft.money_matters import StatedBudget
from domain.draft.names import NamedParty
from domain.draft.reading import Certainty
from domain.draft.register import KnownContract, KnownFrame, Register
from domain.draft.terms import StatedAgreement
from domain.values.identifiers import ContractId, PartyId, ServiceCode

_OPTIONS = frozenset({ContractKind.PROCURED_CONTRACT, ContractKind.DIRECT_AWARD})
_KINDS: dict[DecisionKind, frozenset[ContractKind]] = {
    DecisionKind.OPTION: _OPTIONS,
    DecisionKind.EXPANSION: frozenset(ContractKind) - _OPTIONS,
}
_DRAWN_ON = frozenset({FrameKind.FRAME, FrameKind.RESERVE})
EQUAL = 100


class Known:
    """The register, asked."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._part_of = {each.party: each.part_of for each in register.parties}

    def holder(self, party: PartyId) -> PartyId:
        """The party that a unit is a part of, and so on up; itself where it is part of none."""
        seen = {party}
        while (above := self._part_of.get(party)) is not None and above not in seen:
            seen.add(above)
            party = above
        return party

    def unit_title(self, party: PartyId) -> str | None:
        """What a unit is called within what it is part of."""
        titles = {each.party: each.title for each in self._register.parties}
        above = self._part_of.get(party)
        if above is None or party not in titles:
            return None
        return titles[party].removeprefix(titles.get(above, "")).strip() or None

    def spellings(self, party: PartyId) -> tuple[str, ...]:
        """Every way to write it that the register knows."""
        known = [each for each in self._register.parties if each.party == party]
        return tuple(name for each in known for name in (each.title, *each.spellings))

    def contract(
        self,
        draft: Draft,
        provider: NamedParty | None,
        kind: DecisionKind | None,
        services: Iterable[ServiceCode],
        first_day: date | None,
    ) -> Suggestion[ContractId]:
        """The only contract that fits; certain where provider or number are written as known."""
        if provider is None or provider.party is None or kind is DecisionKind.AWARD:
            return Suggestion()
        sought = set(services)
        fitting = [
            each
            for each in self._register.contracts
            if self.holder(each.provider) == self.holder(provider.party)
            and _fits(each, kind, sought, first_day)
        ]
        numbered = [each for each in fitting if each.diary_number in _numbers(draft)]
        if len(found := numbered or fitting) != 1:
            return Suggestion()
        sure = provider.score == EQUAL and bool(sought)
        return Suggestion(found[0].contract, Certainty.CERTAIN if sure else Certainty.CHECK)

    def are_apart(self, holder: PartyId, services: Collection[ServiceCode]) -> bool:
        """Whether the holder has a contract for each of the services, and none for two of them."""
        own = [
            set(services) & set(each.services)
            for each in self._register.contracts
            if self.holder(each.provider) == holder
        ]
        return set().union(*own) == set(services) and all(len(each) < 2 for each in own)

    def service_names(self, service: ServiceCode) -> tuple[str, ...]:
        """The words that documents use for it."""
        known = [each for each in self._register.services if each.service == service]
        return tuple(name for each in known for name in each.names)

    def earlier(
        self, told: Iterable[StatedAgreement], services: Iterable[ServiceCode]
    ) -> tuple[ContractId, ...]:
        """Contracts for the services that have a number told of, or end on a day told of."""
        numbers = {each.diary_number for each in told if each.diary_number}
        ends = {each.until for each in told if each.until}
        sought = set(services)
        return tuple(
            each.contract
            for each in self._register.contracts
            if each.diary_number in numbers
            or (each.period.end in ends and sought & set(each.services))
        )

    def frames(self, draft: Draft) -> Suggestion[tuple[KnownFrame, ...]]:
        """Frames of the kinds and amounts that the letter names, in its order; to be looked at."""
        named = [(each.value, each.evidence) for each in draft.budgets if each.value is not None]
        found = {
            frame.frame: frame
            for budget, _ in named
            for frame in self._register.frames
            if frame.kind in _DRAWN_ON and _is_meant(frame, budget)
        }
        evidence = tuple(place for _, places in named for place in places[:1])
        return check(tuple(found.values()) or None, evidence)

    def budgets(self, frames: Iterable[str]) -> frozenset[str]:
        """The budgets that the frames are of."""
        names = set(frames)
        return frozenset(each.budget for each in self._register.frames if each.frame in names)


def _is_meant(frame: KnownFrame, budget: StatedBudget) -> bool:
    same_kind = frame.kind.value == budget.role.value
    return same_kind and frame.amount.kronor == budget.amount.kronor


def _fits(
    contract: KnownContract,
    kind: DecisionKind | None,
    services: set[ServiceCode],
    first_day: date | None,
) -> bool:
    of_kind = kind is None or contract.kind in _KINDS.get(kind, frozenset(ContractKind))
    end = contract.period.end
    in_force = first_day is None or end is None or first_day <= end
    return of_kind and in_force and (not services or bool(services & set(contract.services)))


def _numbers(draft: Draft) -> set[str]:
    bases = {each.value.diary_number for each in draft.base_agreements if each.value}
    return {number for number in bases if number is not None}
