"""Refusals of the proposal.

NotFound          UnknownProposal, UnknownRecipient, UnknownAppeal, UnknownBounce,
                  UnknownSignature, UnknownRecord
Conflict          AlreadyStarted, WrongPhase, DraftIncomplete, PointsNotCovered, OutcomesMixed,
                  NoBudgetToDrawOn, OnlyTheCommittee, ConsultationIsPast, NotToBeReported,
                  NothingToSign, AlreadySigned, MinutesNotApproved, NoticeNotPosted,
                  AppealExists, AppealSettled, NotYetFinal, EffectIsBooked, EffectIsWaived,
                  DecisionIsAnnulled, NotAnnulled,
                  AlreadyDelivered, DeliveryOvertaken, NotDelivered, NothingToResume, NotComplete,
                  JudgmentRestsOnAppeal, DeliveryTakenUp, BookingRestsOnSignature,
                  SentBySystem, RecordsRestOnIt, JudgmentRestsOnDecision, BookingRestsOnDecision
Impossible        DraftContradictory, ConsultationDayMissing, ConsultationReasonMissing,
                  NegotiationOutcomeMissing, OutcomeWithoutNegotiation, MeetingMissing,
                  DayOutOfOrder
"""

from domain.refusal import Conflict, Impossible, NotFound


class UnknownProposal(NotFound):
    title = "There is no such proposal"
    remedy = "Check the proposal's id, or start it first"


class UnknownRecipient(NotFound):
    title = "The proposal has no such recipient"
    remedy = "Choose a recipient on the distribution list"


class UnknownAppeal(NotFound):
    title = "No such appeal has been recorded"
    remedy = "Record the appeal first, or check its id"


class UnknownBounce(NotFound):
    title = "Nothing is recorded as come back from this recipient"
    remedy = "Check which recipient it was"


class UnknownSignature(NotFound):
    title = "No signature of this person is recorded"
    remedy = "Check who it was that had been recorded"


class UnknownRecord(NotFound):
    title = "What is to be taken back is not recorded"
    remedy = (
        "Check which it was; a decision, a report, minutes and a notice go by the day recorded of"
        " them, a delivery by its recipient"
    )


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


class OutcomesMixed(Conflict):
    title = "A referral back or a postponement concerns the whole proposal"
    source = "KL 6:33"
    remedy = "Give every point this outcome, or none"


class NoBudgetToDrawOn(Conflict):
    title = "The proposal has no budget, so that the decision can draw on none"
    remedy = "Leave the draws out, or refer the proposal back to be given a budget"


class OnlyTheCommittee(Conflict):
    title = "Only the committee refers back or postpones"
    source = "KL 6:33"
    remedy = "Record what the delegate or the chair decided, or leave the matter to the committee"


class ConsultationIsPast(Conflict):
    title = "After the decision, only a consultation that has been held is recorded"
    source = "MBL 11, 19 §§"
    remedy = "Record on which day it was held"


class NotToBeReported(Conflict):
    title = "The committee itself decided; nothing is to be reported to it"
    source = "KL 6:40"
    remedy = "Report only what a delegate or the chair decided"


class NothingToSign(Conflict):
    title = "Nothing was approved that could be signed"
    remedy = "Check the outcomes of the decision points"


class AlreadySigned(Conflict):
    title = "This person has already signed"
    remedy = "Record the signature of somebody else, where two are to sign"


class MinutesNotApproved(Conflict):
    title = "The notice announces that the minutes were approved, and they are not"
    source = "KL 8:12"
    remedy = "Record the approval of the minutes first"


class NoticeNotPosted(Conflict):
    title = "No notice is posted"
    source = "KL 8:12"
    remedy = "Record that the notice was posted first"


class AppealExists(Conflict):
    title = "An appeal with this id has already been recorded"
    remedy = "Give the appeal an id of its own"


class AppealSettled(Conflict):
    title = "The court has already settled this appeal"
    remedy = "Check the appeal's id"


class NotYetFinal(Conflict):
    title = "The decision can still be appealed against, or an appeal is not settled"
    source = "KL 13:5"
    remedy = "Wait until the appeal time has passed and the court has settled the appeals"


class EffectIsBooked(Conflict):
    title = "The decision is booked already"
    remedy = "Correct the contracts' entries instead"


class EffectIsWaived(Conflict):
    title = "It was settled that the decision is not to be booked"
    remedy = "Begin a new proposal"


class DecisionIsAnnulled(Conflict):
    title = "The decision was annulled and cannot be booked"
    source = "KL 13:8"
    remedy = "Begin a new proposal"


class NotAnnulled(Conflict):
    title = "The decision has not been annulled"
    source = "KL 13:8"
    remedy = "Record the court's judgment first"


class AlreadyDelivered(Conflict):
    title = "The decision has already been delivered to this recipient"
    remedy = "Nothing more is to be done for this recipient"


class DeliveryOvertaken(Conflict):
    title = "What was sent was taken back while it was on its way"
    remedy = "Nothing is to be done: what counts now is sent by itself"


class NotDelivered(Conflict):
    title = "Nothing has been delivered to this recipient that could have come back"
    remedy = "Check which recipient it was"


class NothingToResume(Conflict):
    title = "The delivery to this recipient does not need attention"
    remedy = "Wait for it, or record that it was handed over"


class NotComplete(Conflict):
    title = "The proposal cannot be closed while something remains to be done"
    remedy = "See what remains: effect, delivery, signature, report or finality"


class JudgmentRestsOnAppeal(Conflict):
    title = "The court has settled this appeal, and its judgment rests on it"
    source = "KL 13:8"
    remedy = "Let it stand; record the appeal that was meant under an id of its own"


class DeliveryTakenUp(Conflict):
    title = "The delivery went on after it came back, and that rests on it"
    remedy = "Let it stand; wait for the delivery, or record that it was handed over"


class BookingRestsOnSignature(Conflict):
    title = "The decision was booked upon this signature"
    remedy = (
        "Record first the signature that stands in its place; a booking is undone only where a"
        " court annuls the decision"
    )


class SentBySystem(Conflict):
    title = "The system sent this, and it was accepted: nobody recorded it by mistake"
    remedy = (
        "Record that it came back (record-bounce), correct the address, and have it sent again"
        " (resume-delivery)"
    )


class RecordsRestOnIt(Conflict):
    title = "What was recorded later rests on it"
    remedy = "Take back first what rests on it, the latest first (retract-record)"


class JudgmentRestsOnDecision(Conflict):
    title = "A court has judged an appeal against this decision"
    source = "KL 13:8"
    remedy = "Let it stand; what a court annuls is undone on the contracts by reverse-effect"


class BookingRestsOnDecision(Conflict):
    title = "Contracts hold what was booked upon this decision"
    remedy = (
        "Strike those entries first, or correct what they rest on (correct-contract); what a court"
        " annuls is undone by reverse-effect"
    )


class DraftContradictory(Impossible):
    title = "The parts of the draft do not fit together"
    remedy = "Change the parts that contradict each other together"


class ConsultationDayMissing(Impossible):
    title = "A union consultation that is done or planned has a day"
    remedy = "Give the day, or say that it is in connection with the meeting"
    source = "MBL 19 §"


class ConsultationReasonMissing(Impossible):
    title = "That no union consultation is required has a reason"
    remedy = "Say why it is not required"
    source = "MBL 11, 19, 38 §§"


class NegotiationOutcomeMissing(Impossible):
    title = "A negotiation that is done ended agreed or not agreed"
    remedy = "Say whether the parties agreed"
    source = "MBL 11, 38 §§"


class OutcomeWithoutNegotiation(Impossible):
    title = "Only a negotiation that is done has an outcome"
    remedy = "Leave the outcome out, or say that it was a negotiation and is done"
    source = "MBL 11, 38 §§"


class MeetingMissing(Impossible):
    title = "A meeting is known by its id or by its day"
    remedy = "Give one of the two"


class DayOutOfOrder(Impossible):
    title = "The day lies before what it follows upon"
    remedy = "Check both days"
