"""Correcting what was recorded: a new event that names the entry, never an edit."""

from collections.abc import Iterator

from domain.contract.basis import Basis, Despite
from domain.contract.changes import Award
from domain.contract.commands import CorrectContract
from domain.contract.decide import booked_change, said
from domain.contract.errors import (
    CorrectionChangesKind,
    EntryIsAnnulled,
    FirstEntryCannotBeStruck,
    LaterFactWouldBreak,
    UnknownContract,
    UnknownEntry,
)
from domain.contract.events import (
    Booked,
    BookedChange,
    ChangeAnnulled,
    ContractCorrected,
    ContractEvent,
)
from domain.contract.evolve import Fact, effective, refold
from domain.contract.later import broken_later
from domain.contract.state import Contract


def correct(contract: Contract, command: CorrectContract) -> tuple[ContractEvent, ...]:
    """The correction of an entry, once the contract has been folded anew with it.

    Nothing happens where the entry says, or is struck, as asked already.

    Raises:
        UnknownEntry, EntryIsAnnulled, CorrectionChangesKind, FirstEntryCannotBeStruck;
        TermsBroken where the replacement itself breaks a rule; LaterFactWouldBreak, naming the
        first later fact which the corrected history would not allow.
    """
    if not contract.exists:
        raise UnknownContract(f"no contract {command.contract} is registered", field="contract")
    version, target = _target(contract, command.entry)
    replacement = _replacement(contract, version, target, command)
    if replacement == dict(effective(contract.facts)).get(version):
        return ()
    return (_correction(contract, version, target, replacement, command),)


def _target(contract: Contract, entry: int) -> tuple[int, BookedChange]:
    """The entry named, or the one which the entry named corrects in its turn."""
    event = contract.fact(entry)
    if isinstance(event, ContractCorrected):
        return _target(contract, event.corrects)
    if any(isinstance(e, ChangeAnnulled) and e.annuls == entry for _, e in contract.facts):
        raise EntryIsAnnulled(f"entry {entry} is void", field="entry")
    if not isinstance(event, Booked):
        raise UnknownEntry(
            f"entry {entry} of the contract books no change that could be corrected", field="entry"
        )
    return entry, event


def _replacement(
    contract: Contract, version: int, target: BookedChange, command: CorrectContract
) -> BookedChange | None:
    """The fact to take the entry's place; None where the entry is struck."""
    asked = command.replacement
    if asked is None:
        if isinstance(target, Award):
            raise FirstEntryCannotBeStruck(
                "correct the award, or terminate the contract", field="replacement"
            )
        return None
    if asked.kind != target.kind:
        raise CorrectionChangesKind(
            f"entry {version} is of kind {target.kind}", field="replacement.kind"
        )
    basis: Basis = command.basis or target.basis
    return booked_change(_before(contract, version), asked, basis, command.despite)


def _with(contract: Contract, version: int, replacement: BookedChange | None) -> tuple[Fact, ...]:
    """The history as it would be."""
    facts: Iterator[tuple[int, ContractEvent | None]] = (
        (number, replacement if number == version else event)
        for number, event in effective(contract.facts)
    )
    return tuple((number, event) for number, event in facts if event is not None)


def _before(contract: Contract, version: int) -> Contract:
    return refold(fact for fact in effective(contract.facts) if fact[0] < version)


def _correction(
    contract: Contract,
    version: int,
    target: BookedChange,
    replacement: BookedChange | None,
    command: CorrectContract,
) -> ContractCorrected:
    broken = broken_later(_with(contract, version, replacement), version)
    if broken and command.despite is None:
        raise LaterFactWouldBreak(said(broken), field="replacement")
    despite = Despite(reason=command.despite, rules=broken) if broken and command.despite else None
    return ContractCorrected(
        corrects=version,
        replacement=replacement,
        reason=command.reason,
        despite=despite,
        corrected_applies_from=target.applies_from(),
        corrected_decided_on=target.decided_on(),
    )
