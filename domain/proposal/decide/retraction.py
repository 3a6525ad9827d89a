"""What a proposal answers when something is to be taken back that was wrongly recorded of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from domain.proposal.commands import RetractRecord
from domain.proposal.decide.reopening import reopened
from domain.proposal.errors import (
    BookingRestsOnSignature,
    DeliveryTakenUp,
    JudgmentRestsOnAppeal,
    JudgmentRestsOnDecision,
    RecordsRestOnIt,
    SentBySystem,
    UnknownAppeal,
    UnknownBounce,
    UnknownRecord,
    UnknownSignature,
)
from domain.proposal.events import (
    DecisionReported,
    MinutesApproved,
    ProposalEvent,
    RecordRetracted,
    ReopenedBy,
    Retractable,
)
from domain.proposal.evolve_retraction import retracted, stands
from domain.proposal.process import require_allowed
from domain.proposal.state import DeliveryStatus, Proposal


def retract_record(proposal: Proposal, command: RetractRecord) -> tuple[ProposalEvent, ...]:
    """The retraction; nothing where exactly this one is recorded and nothing stands anew.

    Raises:
        UnknownAppeal, UnknownBounce, UnknownSignature, UnknownRecord; SentBySystem: nobody recorded
        it; JudgmentRestsOnAppeal, DeliveryTakenUp, BookingRestsOnSignature, RecordsRestOnIt,
        JudgmentRestsOnDecision: something rests on it by now.
    """
    require_allowed(proposal, command)
    retraction = RecordRetracted(
        kind=command.kind, subject=command.subject, because=command.because
    )
    if retraction in proposal.retractions and not stands(proposal, retraction):
        return ()
    left = retracted(proposal, retraction)
    _REFUSE[command.kind](proposal, left, command.subject)
    if left.remaining:
        return reopened(proposal, retraction, ReopenedBy.RETRACTION)
    return (retraction,)


def _refuse_appeal(proposal: Proposal, _: Proposal, name: str) -> None:
    appeal = proposal.appeals.get(name)
    if appeal is None:
        raise UnknownAppeal(f"no appeal {name} is recorded", field="subject")
    if appeal.settled is not None:
        raise JudgmentRestsOnAppeal(
            f"{name} was settled {appeal.settled.settled_on}", field="subject"
        )


def _refuse_bounce(proposal: Proposal, _: Proposal, recipient: str) -> None:
    bounce = proposal.bounces.get(recipient)
    if bounce is None:
        raise UnknownBounce(f"nothing came back from {recipient}", field="subject")
    if bounce.taken_up:
        raise DeliveryTakenUp(
            f"the delivery to {recipient} went on after it came back", field="subject"
        )


def _refuse_signature(proposal: Proposal, left: Proposal, signatory: str) -> None:
    """One that the booking did not wait for, or that others make up for, bears nothing."""
    if left.signatures == proposal.signatures:
        raise UnknownSignature(f"no signature of {signatory} is recorded", field="subject")
    signing = proposal.content.signing if proposal.content else None
    waited = signing is not None and signing.before_effect
    if waited and proposal.effect_booked and left.signatures_missing:
        raise BookingRestsOnSignature(
            f"without {signatory} {left.signatures_missing} would be missing", field="subject"
        )


def _refuse_delivery(proposal: Proposal, left: Proposal, recipient: str) -> None:
    if left.handed_over != proposal.handed_over:
        return
    if proposal.deliveries.get(recipient) is not DeliveryStatus.DELIVERED:
        raise UnknownRecord(f"nothing is delivered to {recipient}", field="subject")
    raise SentBySystem(f"it was sent to {recipient}, and taken", field="subject")


def _refuse_notice(proposal: Proposal, left: Proposal, day: str) -> None:
    """What the system concluded from it, that the decision is final, goes with it."""
    posted = proposal.notice.posted_on if proposal.notice else None
    _refuse_unknown(proposal, left, f"a notice posted {day}; recorded: {posted}")


def _refuse_minutes(proposal: Proposal, left: Proposal, day: str) -> None:
    """A notice may rest on those that stand again."""
    approved = proposal.minutes.approved_on if proposal.minutes else None
    _refuse_unknown(proposal, left, f"minutes approved {day}; recorded: {approved}")
    before, notice = left.minutes, proposal.notice
    fit = before and notice and before.approved_on <= notice.posted_on
    if not fit:
        _refuse_rested_on(_notice(proposal))


def _refuse_report(proposal: Proposal, left: Proposal, day: str) -> None:
    """Minutes recorded before it do not rest on it; others may, on one that stands again."""
    reported = proposal.reported.meeting_day if proposal.reported else None
    _refuse_unknown(proposal, left, f"a report of {day}; recorded: {reported}")
    its_own = proposal.last_entry(MinutesApproved.topic) > proposal.last_entry(
        DecisionReported.topic
    )
    before, minutes = left.reported, proposal.minutes
    fit = before and minutes and before.meeting_day <= minutes.approved_on
    if its_own and not fit:
        _refuse_rested_on((*_notice(proposal), *_minutes(proposal)))


def _refuse_decision(proposal: Proposal, left: Proposal, day: str) -> None:
    """What the system did upon it is done anew upon the next one; what people recorded is theirs
    to take back. What contracts hold is asked of them.
    """
    decided = proposal.decision.meeting_day if proposal.decision else None
    _refuse_unknown(proposal, left, f"a decision of {day}; recorded: {decided}")
    judged = [name for name, appeal in proposal.appeals.items() if appeal.settled is not None]
    if judged:
        raise JudgmentRestsOnDecision(f"judged: {', '.join(judged)}", field="subject")
    _refuse_rested_on(_upon_the_decision(proposal))


def _refuse_unknown(proposal: Proposal, left: Proposal, asked: str) -> None:
    """What is left is the same, but for the retraction, where nothing of the kind stands."""
    if left == proposal:
        raise UnknownRecord(f"there is no record of {asked}", field="subject")


def _refuse_rested_on(found: Iterable[str]) -> None:
    resting = ", ".join(found)
    if resting:
        raise RecordsRestOnIt(f"take back first: {resting}", field="subject")


def _upon_the_decision(proposal: Proposal) -> Iterator[str]:
    """As they are named when they are taken back, the latest of the process first."""
    yield from (f"appeal {name}" for name in proposal.appeals)
    yield from _notice(proposal)
    yield from _minutes(proposal)
    if proposal.reported is not None:
        yield f"report {proposal.reported.meeting_day}"
    yield from (f"signature {each.signatory}" for each in proposal.signatures)


def _notice(proposal: Proposal) -> Iterator[str]:
    if proposal.notice is not None:
        yield f"notice {proposal.notice.posted_on}"


def _minutes(proposal: Proposal) -> Iterator[str]:
    if proposal.minutes is not None:
        yield f"minutes {proposal.minutes.approved_on}"


_REFUSE: Mapping[Retractable, Callable[[Proposal, Proposal, str], None]] = {
    Retractable.APPEAL: _refuse_appeal,
    Retractable.BOUNCE: _refuse_bounce,
    Retractable.SIGNATURE: _refuse_signature,
    Retractable.DECISION: _refuse_decision,
    Retractable.REPORT: _refuse_report,
    Retractable.MINUTES: _refuse_minutes,
    Retractable.NOTICE: _refuse_notice,
    Retractable.DELIVERY: _refuse_delivery,
}
"""By what is to be taken back: as it stands, as it would stand then, and whose or which it is."""
