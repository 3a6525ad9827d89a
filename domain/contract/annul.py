"""Voiding what a contract holds on an annulled decision: the award, too, if it rests on it."""

from datetime import date

from domain.contract.basis import DecisionBasis, Despite
from domain.contract.decide import said
from domain.contract.errors import LaterFactWouldBreak
from domain.contract.events import Booked, BookedChange, ChangeAnnulled
from domain.contract.evolve import effective
from domain.contract.later import broken_later
from domain.contract.state import Contract
from domain.values.identifiers import ProposalId


def annul(
    contract: Contract,
    proposal: ProposalId,
    settled_on: date,
    reference: str | None = None,
    despite: str | None = None,
) -> tuple[ChangeAnnulled, ...]:
    """One event for each entry that rests on the proposal's decision and still counts.

    Raises:
        LaterFactWouldBreak: other facts rest on them; those that break no more than the contract's
        own terms may stand where there is a reason, ``despite``.
    """
    resting = _resting_on(contract, proposal)
    if not resting:
        return ()
    kept = tuple(fact for fact in effective(contract.facts) if fact[0] not in resting)
    broken = broken_later(kept, min(resting))
    if broken and despite is None:
        raise LaterFactWouldBreak(said(broken))
    override = Despite(reason=despite, rules=broken) if broken and despite else None
    return tuple(
        ChangeAnnulled(
            annuls=version,
            proposal=proposal,
            settled_on=settled_on,
            reference=reference,
            despite=override,
            annulled_applies_from=event.applies_from(),
        )
        for version, event in resting.items()
    )


def _resting_on(contract: Contract, proposal: ProposalId) -> dict[int, BookedChange]:
    """Entries that count, by their version, as they were first recorded."""
    counting = dict(effective(contract.facts))
    return {
        version: event
        for version, event in contract.facts
        if version in counting
        and isinstance(event, Booked)
        and isinstance(event.basis, DecisionBasis)
        and event.basis.proposal == proposal
    }
