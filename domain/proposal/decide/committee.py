"""What a proposal answers when it is told what was decided, and who signed."""

from typing import Any

from domain.proposal.commands import RecordDecision, SignAgreement
from domain.proposal.errors import (
    AlreadySigned,
    NoBudgetToDrawOn,
    NothingToSign,
    OnlyTheCommittee,
    OutcomesMixed,
    PointsNotCovered,
)
from domain.proposal.events import (
    AgreementSigned,
    CommitteeDecided,
    Outcome,
    ProposalEvent,
    ProposalPostponed,
    ProposalReferredBack,
    ProposalWithdrawn,
)
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal


def record_decision(proposal: Proposal, command: RecordDecision) -> tuple[ProposalEvent, ...]:
    """What was made of the proposal, which answers every decision point exactly once.

    Raises:
        PointsNotCovered, NoBudgetToDrawOn, OutcomesMixed, OnlyTheCommittee.
    """
    require_allowed(proposal, command)
    _refuse_uncovered(proposal, command)
    _refuse_draws_without_budget(proposal, command)
    outcomes = {each.outcome for each in command.outcomes}
    whole = next((each for each in Outcome if each in outcomes and each.concerns_the_whole), None)
    if whole is not None:
        _refuse_mixture(command, whole)
        return (_put_off(command, whole),)
    if outcomes == {Outcome.WITHDRAWN}:
        return (
            ProposalWithdrawn(
                reason=command.reason, meeting_day=command.meeting_day, paragraph=command.paragraph
            ),
        )
    return (CommitteeDecided(**_taken_up(command), outcomes=command.outcomes, by=command.by),)


def sign_agreement(proposal: Proposal, command: SignAgreement) -> tuple[ProposalEvent, ...]:
    """One signature; nothing where it is recorded already.

    Raises:
        NothingToSign, AlreadySigned.
    """
    require_allowed(proposal, command)
    if not proposal.approved_points:
        raise NothingToSign("no decision point was approved")
    signed = AgreementSigned(
        signatory=command.signatory, authority=command.authority, signed_on=command.signed_on
    )
    if signed in proposal.signatures:
        return ()
    if any(each.signatory == command.signatory for each in proposal.signatures):
        raise AlreadySigned(f"{command.signatory} has signed", field="signatory")
    return (signed,)


def _refuse_uncovered(proposal: Proposal, command: RecordDecision) -> None:
    proposed = sorted(point.number for point in proposal.content.points) if proposal.content else []
    decided = sorted(outcome.point for outcome in command.outcomes)
    if proposed != decided:
        raise PointsNotCovered(
            f"the proposal has the points {proposed}, the decision answers {decided}",
            field="outcomes",
        )


def _refuse_draws_without_budget(proposal: Proposal, command: RecordDecision) -> None:
    has_budget = proposal.content is not None and proposal.content.budget is not None
    for each in command.outcomes:
        if each.changed and each.changed.draws and not has_budget:
            raise NoBudgetToDrawOn(f"point {each.point} draws on no budget", field="outcomes")


def _refuse_mixture(command: RecordDecision, whole: Outcome) -> None:
    others = sorted({each.outcome.value for each in command.outcomes} - {whole.value})
    if others:
        raise OutcomesMixed(
            f"{whole.value} stands beside {', '.join(others)}",
            field="outcomes",
            outcome=whole.value,
        )
    if command.by.kind != "committee":
        raise OnlyTheCommittee(f"{whole.value} by {command.by.kind}", field="by")


def _put_off(command: RecordDecision, whole: Outcome) -> ProposalEvent:
    if whole is Outcome.REFERRED_BACK:
        return ProposalReferredBack(**_taken_up(command), reason=command.reason)
    return ProposalPostponed(**_taken_up(command), reason=command.reason)


def _taken_up(command: RecordDecision) -> dict[str, Any]:
    names = ("meeting_day", "paragraph", "votes", "dissents", "disqualified", "assumed")
    return {name: getattr(command, name) for name in names}
