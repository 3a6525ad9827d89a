"""What a proposal answers when day, paragraph or votes of its decision were typed wrongly."""

from collections.abc import Iterator
from datetime import date

from domain.proposal.commands import CorrectDecision
from domain.proposal.decide.reopening import reopened
from domain.proposal.errors import DayOutOfOrder
from domain.proposal.events import DecisionCorrected, ProposalEvent, ReopenedBy
from domain.proposal.events.committee import TakenUp
from domain.proposal.evolve_correction import corrected
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal


def correct_decision(proposal: Proposal, command: CorrectDecision) -> tuple[ProposalEvent, ...]:
    """The particulars as they should have been; nothing where they are so already.

    What was decided, and by whom, stands: such a decision is taken back and recorded anew.

    Raises:
        DayOutOfOrder: it lies after what was recorded upon the decision.
    """
    require_allowed(proposal, command)
    asked = {name: getattr(command, name) for name in TakenUp.model_fields}
    if asked == {name: getattr(proposal.decision, name) for name in TakenUp.model_fields}:
        return ()
    _refuse_after(proposal, command.meeting_day)
    known = DecisionCorrected(
        **asked,
        tell_anew=command.tell_anew,
        because=command.because,
        corrected_decided_on=proposal.first_decided_on,
    )
    if corrected(proposal, known).remaining:
        return reopened(proposal, known, ReopenedBy.CORRECTION)
    return (known,)


def _refuse_after(proposal: Proposal, day: date) -> None:
    for what, recorded in _upon_the_decision(proposal):
        if recorded < day:
            raise DayOutOfOrder(f"{what} of {recorded} lies before {day}", field="meeting_day")


def _upon_the_decision(proposal: Proposal) -> Iterator[tuple[str, date]]:
    if proposal.reported is not None:
        yield "the report", proposal.reported.meeting_day
    if proposal.minutes is not None:
        yield "the minutes' approval", proposal.minutes.approved_on
    for name, appeal in proposal.appeals.items():
        yield f"the appeal {name}", appeal.lodged.lodged_on
