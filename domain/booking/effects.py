"""What approved decision points do to contracts: tried on copies, booked all or nothing."""

from collections.abc import Iterator
from datetime import date

from domain.books import Books, NewFact
from domain.budget.decide import confirm
from domain.contract.basis import DecisionBasis
from domain.contract.changes import Award, Change, Transfer
from domain.contract.commands import ChangeContract, CorrectContract
from domain.contract.correct import correct
from domain.contract.decide import change
from domain.contract.errors import UnknownContract
from domain.contract.evolve import evolve
from domain.contract.state import Contract
from domain.party.errors import UnknownParty
from domain.party.state import Party
from domain.proposal.commands import BookEffect
from domain.proposal.content import Effect, ProposalContent
from domain.proposal.errors import DecisionIsAnnulled, EffectIsWaived
from domain.proposal.events import CommitteeDecided, EffectBooked, EffectRefused
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal
from domain.refusal import Refusal
from domain.values.identifiers import ContractId, PartyId, Stream, identifier_of, stream


class EffectFailed(Exception):
    """A contract refuses one effect; carries which, and why."""

    def __init__(self, contract: ContractId, point: int, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.contract = contract
        self.point = point
        self.refusal = refusal


def change_contract(books: Books, command: ChangeContract) -> tuple[NewFact, ...]:
    """Book one change on one contract; parties and predecessors that it names must be known.

    Raises:
        UnknownParty, UnknownContract and the refusals of ``domain.contract.decide.change``.
    """
    name = stream("contract", command.contract)
    contract: Contract = books.open(name)
    events = change(contract, command)
    _refuse_unknown_names(books, command.change)
    return tuple(NewFact(name, event) for event in events)


def correct_contract(books: Books, command: CorrectContract) -> tuple[NewFact, ...]:
    """Correct an entry of one contract; parties and predecessors that it names must be known.

    Raises:
        UnknownParty, UnknownContract and the refusals of ``domain.contract.correct.correct``.
    """
    name = stream("contract", command.contract)
    contract: Contract = books.open(name)
    events = correct(contract, command)
    if command.replacement is not None:
        _refuse_unknown_names(books, command.replacement)
    return tuple(NewFact(name, event) for event in events)


def book_effect(books: Books, command: BookEffect) -> tuple[NewFact, ...]:
    """Everything that the decision brings about, or one event saying what refused it.

    What was approved with changes is booked as it was changed. Nothing where it is booked already.

    Raises:
        UnknownProposal, WrongPhase, DecisionIsAnnulled, EffectIsWaived.
    """
    name = stream("proposal", command.proposal)
    proposal: Proposal = books.open(name)
    if not require_allowed(proposal, command) or proposal.effect_booked:
        return ()
    _refuse_unbookable(proposal)
    decision, content = proposal.decision, proposal.decided_content
    if decision is None or content is None:
        return ()
    points = proposal.approved_points
    try:
        booked = tuple(effects_of(books, content, points, _basis(command, decision)))
    except EffectFailed as failed:
        return (NewFact(name, _refused(failed)),)
    effect = EffectBooked(
        contracts=tuple(dict.fromkeys(identifier_of(fact.stream) for fact in booked)),
        points=tuple(sorted(points)),
        decision_day=decision.meeting_day,
    )
    confirmed = _confirmed(books, command, content, points, decision.meeting_day)
    return (NewFact(name, effect), *booked, *confirmed)


def _refuse_unbookable(proposal: Proposal) -> None:
    if proposal.annulled is not None:
        raise DecisionIsAnnulled(f"annulled {proposal.annulled.settled_on}")
    if proposal.effect_waived is not None:
        raise EffectIsWaived(proposal.effect_waived.reason)


def effects_of(
    books: Books, content: ProposalContent, points: frozenset[int], basis: DecisionBasis
) -> Iterator[NewFact]:
    """The facts that the points' effects would add, each tried after the ones before it.

    Raises:
        EffectFailed: at the first effect that its contract refuses.
    """
    drafts: dict[Stream, Contract] = {}
    for point in content.points:
        if point.number not in points:
            continue
        for effect in point.effects:
            at_point = DecisionBasis(**{**dict(basis), "point": point.number})
            yield from _tried(books, drafts, effect, at_point)


def _tried(
    books: Books, drafts: dict[Stream, Contract], effect: Effect, basis: DecisionBasis
) -> Iterator[NewFact]:
    name = stream("contract", effect.contract)
    contract: Contract = drafts.get(name) or books.open(name)
    command = ChangeContract(
        contract=effect.contract, change=effect.change, basis=basis, despite=effect.despite
    )
    try:
        events = change(contract, command)
        _refuse_unknown_names(books, command.change)
    except Refusal as refusal:
        raise EffectFailed(effect.contract, basis.point, refusal) from refusal
    for event in events:
        contract = evolve(contract, event)
        yield NewFact(name, event)
    drafts[name] = contract


def _refuse_unknown_names(books: Books, asked: Change) -> None:
    for party in _parties_named(asked):
        known: Party = books.open(stream("party", party))
        if not known.exists:
            raise UnknownParty(f"no party {party} is registered", field="change")
    for predecessor in asked.predecessors if isinstance(asked, Award) else ():
        earlier: Contract = books.open(stream("contract", predecessor))
        if not earlier.exists:
            raise UnknownContract(f"no contract {predecessor} is registered", field="predecessors")


def _parties_named(asked: Change) -> tuple[PartyId, ...]:
    match asked:
        case Award():
            return (asked.buyer, asked.provider)
        case Transfer():
            return (asked.successor,)
        case _:
            return ()


def _basis(command: BookEffect, decision: CommitteeDecided) -> DecisionBasis:
    return DecisionBasis(
        proposal=command.proposal,
        point=1,
        decided_on=decision.meeting_day,
        paragraph=decision.paragraph,
        assumed=decision.assumed,
    )


def _refused(failed: EffectFailed) -> EffectRefused:
    return EffectRefused(
        contract=failed.contract,
        point=failed.point,
        refusal=type(failed.refusal).__name__,
        detail=failed.refusal.detail,
    )


def _confirmed(
    books: Books, command: BookEffect, content: ProposalContent, points: frozenset[int], day: date
) -> tuple[NewFact, ...]:
    if content.budget is None:
        return ()
    name = stream("budget", content.budget)
    draws = content.draws_of(command.proposal, points)
    events = confirm(books.open(name), command.proposal, draws, day)
    return tuple(NewFact(name, event) for event in events)
