"""Folding a contract from its history, whole or filtered, with corrections and annulments."""

from collections.abc import Iterable
from dataclasses import replace

from domain.contract.events import ChangeAnnulled, ContractCorrected, ContractEvent
from domain.contract.folding import Folding
from domain.contract.state import Contract

Fact = tuple[int, ContractEvent]
"""An entry's version in its stream, and its event."""

NO_CONTRACT = Contract()

RETROACTIVE = (ContractCorrected, ChangeAnnulled)
"""Events that say something of an earlier entry, so that the history is folded anew."""


def evolve(contract: Contract, event: ContractEvent) -> Contract:
    """The contract after the next entry of its stream."""
    return evolve_all(contract, (event,))


def evolve_all(contract: Contract, events: Iterable[ContractEvent]) -> Contract:
    """The contract after the next entries of its stream, in one go."""
    return record(contract, tuple(enumerate(events, contract.version + 1)))


def record(contract: Contract, facts: tuple[Fact, ...]) -> Contract:
    """The contract after entries with explicit versions; a filtered history has gaps."""
    if not facts:
        return contract
    known = contract.facts + facts
    if any(isinstance(event, RETROACTIVE) for _, event in facts):
        state = refold(effective(known))
    else:
        state = _on(contract, facts)
    return replace(state, version=facts[-1][0], facts=known)


def fold(facts: Iterable[Fact]) -> Contract:
    """The contract that a history, whole or filtered, leaves behind."""
    return record(NO_CONTRACT, tuple(facts))


def effective(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The history as corrected: replacements in their entries' places, struck entries left out.

    The last correction of an entry holds; an annulled entry is left out, corrected or not. What
    is said of an entry that the (filtered) history does not show is without effect.
    """
    all_facts = tuple(facts)
    corrections = {
        event.corrects: event for _, event in all_facts if isinstance(event, ContractCorrected)
    }
    annulled = {event.annuls for _, event in all_facts if isinstance(event, ChangeAnnulled)}
    return tuple(
        (version, corrected)
        for version, event in all_facts
        if not isinstance(event, RETROACTIVE)
        and version not in annulled
        and (corrected := _corrected(event, corrections.get(version))) is not None
    )


def refold(facts: Iterable[Fact]) -> Contract:
    """Fold a history that has neither corrections nor annulments in it."""
    return _on(NO_CONTRACT, facts)


def _on(contract: Contract, facts: Iterable[Fact]) -> Contract:
    folding = Folding(contract)
    for version, event in facts:
        folding.apply(event, version)
    return folding.contract()


def _corrected(event: ContractEvent, correction: ContractCorrected | None) -> ContractEvent | None:
    return event if correction is None else correction.replacement
