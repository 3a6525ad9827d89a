"""Refusals of the contract.

NotFound          UnknownContract, UnknownEntry, UnknownSupplement, UnknownLine
Conflict          AlreadyAwarded, LineAlreadyExists, ContractHasNoEnd, WrongKindOfContract,
                  CorrectionChangesKind, FirstEntryCannotBeStruck, EntryIsAnnulled,
                  LaterFactWouldBreak
Impossible        BookedWithoutBasis, OutsideContractLife, VolumeBelowZero
RuleViolated      TermsBroken
"""

from domain.contract.broken import BrokenRule
from domain.refusal import Conflict, Impossible, NotFound, RuleViolated


class UnknownContract(NotFound):
    title = "There is no such contract"
    remedy = "Register the contract first, or check its id"


class UnknownEntry(NotFound):
    title = "The contract has no such entry"
    remedy = "Look the entry's position up in the contract's history"


class UnknownSupplement(NotFound):
    title = "The contract has no such supplement in force"
    remedy = "Check the supplement's id in the contract's history"


class UnknownLine(NotFound):
    title = "The contract has no such cost line"
    remedy = "Check the line's id, or name none so that all are adjusted"


class AlreadyAwarded(Conflict):
    title = "The contract is already registered"
    remedy = "Correct the entry, or use another id"


class LineAlreadyExists(Conflict):
    title = "The contract already has a line or supplement with this name"
    remedy = "Give the line a name of its own"


class ContractHasNoEnd(Conflict):
    title = "The contract has no last day that an extension could follow upon"
    remedy = "Correct the contract's last day first, or say how long the extension is"


class WrongKindOfContract(Conflict):
    title = "This kind of contract cannot change in this way"
    remedy = "Choose a change that fits the contract, or award a new one"


class CorrectionChangesKind(Conflict):
    title = "A correction replaces a fact by one of the same kind"
    remedy = "Strike the entry, then record the other fact"


class FirstEntryCannotBeStruck(Conflict):
    title = "The award itself cannot be struck while later facts rest upon it"
    remedy = "Correct the award, or terminate the contract"


class EntryIsAnnulled(Conflict):
    title = "A court annulled the decision that this entry rests on"
    source = "KL 13:8"
    remedy = "Leave the entry as it is; it counts no more"


class LaterFactWouldBreak(Conflict):
    title = "The correction would make a later fact break a rule"
    remedy = "Correct the later fact first, or record the correction despite the rule with a reason"


class BookedWithoutBasis(Impossible):
    title = "Nothing is booked without a recorded decision or a registration with its source"
    rule = "R24"
    source = "KL 13:2, KL 6:33"
    remedy = "State the decision, or register the fact with the document that it stands in"


class OutsideContractLife(Impossible):
    title = "The day lies outside the contract's life"
    remedy = "Give a day on which the contract is in force"


class VolumeBelowZero(Impossible):
    title = "Less than nothing would be left of the volume"
    remedy = "Take away no more than the contract has on each of the days, or correct what it has"


class TermsBroken(RuleViolated):
    """Breaks one or more of the contract's own terms; ``broken`` names each."""

    title = "The contract's own terms do not allow this"
    remedy = "Change the proposal, or let a registrar record it despite the rule with a reason"

    def __init__(
        self,
        detail: str,
        *,
        field: str | None = None,
        broken: tuple[BrokenRule, ...] = (),
        **facts: str,
    ) -> None:
        rules = ", ".join(each.rule for each in broken)
        super().__init__(detail, field=field, **{"rules": rules, **facts})
        self.broken = broken
