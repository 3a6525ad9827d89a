"""What a proposal's effects would do, one after the other, each to the contract as it finds it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from domain.contract.basis import DecisionBasis
from domain.contract.broken import BrokenRule
from domain.contract.changes import (
    Award,
    Change,
    Extension,
    Indexation,
    Supplement,
    Termination,
    Transfer,
)
from domain.contract.commands import ChangeContract
from domain.contract.decide import change as decide_change
from domain.contract.evolve import effective, evolve_all, refold
from domain.contract.rules import broken_rules
from domain.contract.state import Contract
from domain.finding.where import InLedger, Where
from domain.proposal.content import Effect, ProposalContent
from domain.refusal import Refusal
from domain.rules.building.around import Around
from domain.values.identifiers import ContractId, ProposalId, stream
from domain.values.months import ONE_DAY

TRIED = "tried on a copy, so that all that it would break is seen"


@dataclass(frozen=True, slots=True)
class Tried:
    """An effect, the contract before and after it, and what it breaks of the contract's terms.

    One that is refused for another reason leaves the contract as it was.
    """

    contract: ContractId
    change: Change
    despite: str | None
    before: Contract
    after: Contract
    broken: tuple[BrokenRule, ...]
    where: tuple[Where, ...]

    @property
    def is_award(self) -> bool:
        """Whether the contract comes to be by it."""
        return isinstance(self.change, Award)

    @property
    def first_day(self) -> date | None:
        """First day on which anything of it holds; None: unknown."""
        match self.change:
            case Award() | Supplement():
                return self.change.period.start
            case Extension():
                return self.before.ends_on + ONE_DAY if self.before.ends_on else None
            case Indexation():
                return self.change.price_day
            case Termination():
                return self.change.first_day_not_in_force
            case Transfer():
                return self.change.takeover_day
            case _:
                starts = [each.period.start for each in self.change.volumes if each.period.start]
                return min(starts, default=None)


@dataclass(slots=True)
class Trial:
    """Tries effects on copies. ``own``: the proposal, whose booked effects are taken away first."""

    around: Around
    own: ProposalId
    _contracts: dict[ContractId, Contract] = field(default_factory=dict)

    def effects(self, content: ProposalContent) -> Iterator[Tried]:
        """Each effect in the order of the points."""
        for point in content.points:
            for number, effect in enumerate(point.effects, start=1):
                place = f"points.{point.number}.effects.{number}"
                where = (InLedger(stream=stream("proposal", self.own), field=place),)
                yield self._try(effect, where)

    def _try(self, effect: Effect, where: tuple[Where, ...]) -> Tried:
        before = self._contract(effect.contract)
        after = _changed(before, effect, self.own)
        self._contracts[effect.contract] = after
        return Tried(
            contract=effect.contract,
            change=effect.change,
            despite=effect.despite,
            before=before,
            after=after,
            broken=broken_rules(before, effect.change),
            where=where,
        )

    def _contract(self, name: ContractId) -> Contract:
        if name not in self._contracts:
            self._contracts[name] = without(self.around.contract(name), self.own)
        return self._contracts[name]


def without(contract: Contract, proposal: ProposalId) -> Contract:
    """The contract as if this proposal had not been booked on it."""
    facts = effective(contract.facts)
    others = tuple(fact for fact in facts if not _rests_on(fact[1], proposal))
    return contract if len(others) == len(facts) else refold(others)


def _rests_on(event: object, proposal: ProposalId) -> bool:
    basis = getattr(event, "basis", None)
    return isinstance(basis, DecisionBasis) and basis.proposal == proposal


def _changed(before: Contract, effect: Effect, own: ProposalId) -> Contract:
    command = ChangeContract(
        contract=effect.contract,
        change=effect.change,
        basis=DecisionBasis(proposal=own, point=1, decided_on=date.min),
        despite=TRIED,
    )
    try:
        return evolve_all(before, decide_change(before, command))
    except Refusal:
        return before
