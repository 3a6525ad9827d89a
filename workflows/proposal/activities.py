"""What the proposal's workflow does in the world: one side effect each, safe to repeat."""

from dataclasses import dataclass, field

from temporalio import activity

from delivery.failure import Delayed
from delivery.failure import Refused as NotSent
from domain.proposal.anew import decisions_taken_back
from domain.proposal.commands import (
    BookEffect,
    CloseProposal,
    HoldDelivery,
    ProposalCommand,
    RecordDelivery,
    ReverseEffect,
)
from domain.proposal.state import Proposal
from domain.refusal import Refusal
from domain.values.identifiers import ProposalId, stream
from ledger.act import Receipt
from ledger.application import Ledger
from ledger.errors import StreamMovedOn
from ledger.states import Versioned
from workflows.proposal.acts import act_of, command_of
from workflows.proposal.decision_text import Decided
from workflows.proposal.dispatcher import Dispatcher
from workflows.proposal.messages import (
    ActMessage,
    ActResult,
    Booking,
    Dispatch,
    Dispatched,
    Holding,
    Performed,
    ProposalInput,
    Standing,
)
from workflows.proposal.policy import KEEP_TIME_PAUSE, DispatchPolicy
from workflows.proposal.refusals import as_failure
from workflows.proposal.standing import deliverable, standing_of
from workflows.proposal.steps import anew, numbered, resumed, step_act, step_key
from workflows.proposal.timekeeper import Timekeeper


@dataclass(frozen=True)
class ProposalActivities:
    """Synchronous: they run in threads. Only the addressee's address leaves the ledger's ground.

    One that was only taken for dead comes to its end: broken off, it could leave a lock behind.
    """

    ledger: Ledger
    dispatcher: Dispatcher
    timekeeper: Timekeeper
    dispatch_policy: DispatchPolicy = field(default_factory=DispatchPolicy)

    @activity.defn(name="proposal.look", no_thread_cancel_exception=True)
    def look(self, asked: ProposalInput) -> Standing:
        """Where the proposal stands by the ledger."""
        return self._standing(asked.proposal)

    @activity.defn(name="proposal.act", no_thread_cancel_exception=True)
    def act(self, message: ActMessage) -> Performed:
        """Record one act of a person. Fails, not to be retried, with whatever refuses it."""
        try:
            command = command_of(message)
            receipt = self.ledger.execute(command, act_of(message))
        except Refusal as refusal:
            raise as_failure(refusal) from None
        standing = self._standing_at(command.proposal, self._after(receipt, command.proposal))
        result = ActResult(
            proposal=command.proposal,
            phase=standing.phase,
            version=receipt.versions[stream("proposal", command.proposal)],
            position=receipt.position,
            repeated=receipt.repeated,
        )
        return Performed(result=result, standing=standing)

    @activity.defn(name="proposal.book-effect", no_thread_cancel_exception=True)
    def book_effect(self, booking: Booking) -> Standing:
        """Book what was decided; a contract that refuses it is recorded as such."""
        found = self._open(booking.proposal)
        about = (str(booking.attempt), *anew(decisions_taken_back(found.state)))
        return self._step(BookEffect(proposal=booking.proposal), "effect", *about, seen=found)

    @activity.defn(name="proposal.reverse-effect", no_thread_cancel_exception=True)
    def reverse_effect(self, booking: Booking) -> Standing:
        """Undo what an annulled decision had booked; what stands in the way is recorded as such."""
        return self._step(ReverseEffect(proposal=booking.proposal), "reverse", str(booking.attempt))

    @activity.defn(name="proposal.send-decision", no_thread_cancel_exception=True)
    def send_decision(self, dispatch: Dispatch) -> Dispatched:
        """Send the decision to one recipient and record it, unless the ledger says it is there.

        Killed between the two, it is sent again only where the log of attempts cannot tell.
        """
        found = self._open(dispatch.proposal)
        recipient = deliverable(found.state, dispatch)
        if recipient is None:
            return Dispatched(standing=self._standing(dispatch.proposal))
        try:
            sent = self.dispatcher.send(self._decided(dispatch.proposal, found.state), recipient)
        except NotSent as refused:
            return self._failed(dispatch, refused.reason, None)
        except Delayed as delayed:
            pause = self.dispatch_policy.pause_after(dispatch.attempt, delayed.not_before)
            again = None if pause is None else pause.total_seconds()
            return self._failed(dispatch, delayed.reason, again)
        delivery = RecordDelivery(
            proposal=dispatch.proposal,
            recipient=recipient.recipient,
            channel=recipient.channel,
            reference=sent.reference,
            repeats=sent.repeats,
            anew=dispatch.anew,
        )
        about = resumed(recipient.recipient, dispatch.resumption, dispatch.anew)
        return Dispatched(standing=self._step(delivery, "dispatch", *about, seen=found))

    @activity.defn(name="proposal.hold-delivery", no_thread_cancel_exception=True)
    def hold_delivery(self, holding: Holding) -> Standing:
        """Record that somebody must see to it that the recipient is reached."""
        found = self._open(holding.proposal)
        dispatch = Dispatch(**{**holding.model_dump(exclude={"reason"}), "attempt": 1})
        recipient = deliverable(found.state, dispatch)
        if recipient is None:
            return self._standing(holding.proposal)
        command = HoldDelivery(
            proposal=holding.proposal,
            recipient=holding.recipient,
            channel=recipient.channel,
            reason=holding.reason,
        )
        about = resumed(holding.recipient, holding.resumption, holding.anew)
        return self._step(command, "hold", *about, seen=found)

    @activity.defn(name="proposal.keep-time", no_thread_cancel_exception=True)
    def keep_time(self, asked: ProposalInput) -> Standing:
        """Do what the day brings. What cannot be done now is not due again at once."""
        name = asked.proposal
        found = self._open(name)
        while True:
            left = found
            for step, command in self.timekeeper.commands(name, found.state):
                left = self._record(command, left, *step)
            if left.version == found.version:
                due = self.timekeeper.due(name, found.state, KEEP_TIME_PAUSE)
                return standing_of(name, found, due)
            found = left

    @activity.defn(name="proposal.close", no_thread_cancel_exception=True)
    def close(self, asked: ProposalInput) -> Standing:
        """Close what has nothing left to be done; once for each time that it was open."""
        found = self._open(asked.proposal)
        about = numbered(found.state.reopenings)
        return self._step(CloseProposal(proposal=asked.proposal), "close", *about, seen=found)

    def _step(
        self, command: ProposalCommand, step: str, *about: str, seen: Versioned | None = None
    ) -> Standing:
        name = command.proposal
        return self._standing_at(
            name, self._record(command, seen or self._open(name), step, *about)
        )

    def _record(
        self, command: ProposalCommand, seen: Versioned, step: str, *about: str
    ) -> Versioned:
        """A refusal means that people were faster: what counts is where it stands now."""
        name = command.proposal
        key = step_key(name, seen.state.round, step, *about)
        cause = f"{stream('proposal', name)}@{seen.version}"
        try:
            receipt = self.ledger.execute(command, step_act(key, case=seen.state.case, cause=cause))
        except StreamMovedOn:
            raise
        except Refusal as refusal:
            activity.logger.info("%s was refused: %s", key, refusal)
            return self._open(name)
        return self._after(receipt, name)

    def _decided(self, name: ProposalId, proposal: Proposal) -> Decided:
        committee = proposal.content.committee if proposal.content else ""
        entry = self.ledger.open(stream("party", committee)).state.entry
        return Decided(name, proposal, entry.title if entry is not None else committee)

    def _failed(self, dispatch: Dispatch, reason: str, again: float | None) -> Dispatched:
        standing = self._standing(dispatch.proposal)
        return Dispatched(standing=standing, failure=reason, try_again_after=again)

    def _standing(self, name: ProposalId) -> Standing:
        return self._standing_at(name, self._open(name))

    def _standing_at(self, name: ProposalId, found: Versioned) -> Standing:
        return standing_of(name, found, self.timekeeper.due(name, found.state))

    def _after(self, receipt: Receipt, proposal: ProposalId) -> Versioned:
        """What was recorded just now is known here; a repeat may be of long ago."""
        if receipt.repeated:
            return self._open(proposal)
        return self.ledger.last_seen(stream("proposal", proposal))

    def _open(self, proposal: ProposalId) -> Versioned:
        return self.ledger.open(stream("proposal", proposal))
