"""What a proposal answers when it is told how the union is consulted."""

from domain.proposal.commands import RecordUnionConsultation
from domain.proposal.errors import (
    ConsultationDayMissing,
    ConsultationIsPast,
    ConsultationReasonMissing,
    DayOutOfOrder,
    NegotiationOutcomeMissing,
    OutcomeWithoutNegotiation,
)
from domain.proposal.events import ConsultationTime, ProposalEvent, UnionConsulted
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal


def record_union_consultation(
    proposal: Proposal, command: RecordUnionConsultation
) -> tuple[ProposalEvent, ...]:
    """The consultation. What is planned, or left for the meeting, is recorded anew as done.

    Raises:
        ConsultationDayMissing, ConsultationReasonMissing, NegotiationOutcomeMissing,
        OutcomeWithoutNegotiation, DayOutOfOrder; ConsultationIsPast: the decision is made, and it
        is not said that the consultation was held.
    """
    require_allowed(proposal, command)
    _refuse_unsaid(command)
    _refuse_impossible_outcome(command)
    consulted = _consulted(command)
    if proposal.consultation == consulted:
        return ()
    if proposal.decision is not None and command.time is not ConsultationTime.DONE:
        raise ConsultationIsPast("say on which day it was held", field="time")
    return (consulted,)


def _refuse_unsaid(command: RecordUnionConsultation) -> None:
    dated = command.time in {ConsultationTime.DONE, ConsultationTime.PLANNED}
    if dated and command.day is None:
        raise ConsultationDayMissing("say on which day", field="day")
    if command.time is ConsultationTime.NOT_REQUIRED and command.reason is None:
        raise ConsultationReasonMissing("say why it is not required", field="reason")


def _refuse_impossible_outcome(command: RecordUnionConsultation) -> None:
    ended = command.kind.has_outcome and command.time is ConsultationTime.DONE
    if ended and command.agreed is None:
        raise NegotiationOutcomeMissing("say whether the parties agreed", field="agreed")
    if not ended and (command.agreed is not None or command.closed_on is not None):
        raise OutcomeWithoutNegotiation(
            f"{command.kind}, {command.time}: there is no outcome yet", field="agreed"
        )
    if command.day and command.closed_on and command.closed_on < command.day:
        raise DayOutOfOrder(
            f"closed {command.closed_on}, before the negotiation on {command.day}",
            field="closed_on",
        )


def _consulted(command: RecordUnionConsultation) -> UnionConsulted:
    return UnionConsulted(
        kind=command.kind,
        time=command.time,
        day=command.day,
        reason=command.reason,
        agreed=command.agreed,
        closed_on=command.day
        if command.agreed is not None and command.closed_on is None
        else command.closed_on,
    )
