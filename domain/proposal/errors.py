"""Refusals of the proposal.

NotFound          UnknownProposal, UnknownRecipient
Conflict          AlreadyStarted, WrongPhase, DraftIncomplete, PointsNotCovered, AlreadyDelivered,
                  NotComplete
Impossible        ConsultationDayMissing
"""

from domain.refusal import Conflict, Impossible, NotFound


class UnknownProposal(NotFound):
    title = "There is no such proposal"
    remedy = "Check the proposal's id, or start it first"


class UnknownRecipient(NotFound):
    title = "The proposal has no such recipient"
    remedy = "Choose a recipient on the distribution list"


class AlreadyStarted(Conflict):
    title = "A proposal with this id has already been started"
    remedy = "Use another id; repeat a request with its first idempotency key"


class WrongPhase(Conflict):
    title = "The proposal is in a phase that does not allow this"
    remedy = "See which phase it is in, and what remains before this step"


class DraftIncomplete(Conflict):
    title = "The draft lacks something that a submission needs"
    remedy = "Save a version of the draft that has it, then submit again"


class PointsNotCovered(Conflict):
    title = "The decision does not answer exactly the proposal's decision points"
    remedy = "Give one outcome for each decision point"


class AlreadyDelivered(Conflict):
    title = "The decision has already been delivered to this recipient"
    remedy = "Nothing more is to be done for this recipient"


class NotComplete(Conflict):
    title = "The proposal cannot be closed before it is booked and delivered to everybody"
    remedy = "Book the decision, and deliver it to those who remain"


class ConsultationDayMissing(Impossible):
    title = "A union consultation that is done or planned has a day"
    remedy = "Give the day, or say that it is in connection with the meeting"
    source = "MBL 19 §"
