"""What a contract holds on a proposal's decision, and how that is said of it, put right."""

from collections.abc import Iterator

from domain.contract.basis import DecisionBasis
from domain.contract.events import Booked, BookedChange, ContractCorrected
from domain.contract.evolve import effective
from domain.contract.state import Contract
from domain.values.identifiers import ProposalId


def resting_on(contract: Contract, proposal: ProposalId) -> dict[int, BookedChange]:
    """Entries that count, by their version, as corrected."""
    return {
        version: event
        for version, event in effective(contract.facts)
        if isinstance(event, Booked)
        and isinstance(event.basis, DecisionBasis)
        and event.basis.proposal == proposal
    }


def put_right(
    contract: Contract, decision: DecisionBasis, reason: str
) -> Iterator[ContractCorrected]:
    """The same facts upon the decision as it was made; of ``decision`` the point is not looked at.

    No rule is asked again: the terms of a contract do not ask for a decision's day.
    """
    for version, event in resting_on(contract, decision.proposal).items():
        assert isinstance(event.basis, DecisionBasis)
        basis = DecisionBasis(**{**dict(decision), "point": event.basis.point})
        if basis == event.basis:
            continue
        first = contract.fact(version)
        assert first is not None
        yield ContractCorrected(
            corrects=version,
            replacement=type(event)(**{**dict(event), "basis": basis}),
            reason=reason,
            corrected_applies_from=first.applies_from(),
            corrected_decided_on=first.decided_on(),
        )
