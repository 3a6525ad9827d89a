"""What the proposal's workflow does in the world: one side effect each, safe to repeat."""

from dataclasses import dataclass, field

from temporalio import activity

from delivery.email import Mailer
from delivery.failure import Delayed, Refused
from domain.proposal.commands import (
    BookEffect,
    CloseProposal,
    HoldDelivery,
    ProposalCommand,
    RecordDelivery,
)
from domain.proposal.content import Channel, Recipient
from domain.proposal.state import DeliveryStatus, Phase, Proposal
from domain.refusal import Refusal
from domain.values.identifiers import ProposalId, stream
from identity.persons import Persons
from ledger.application import Ledger
from ledger.errors import StreamMovedOn
from ledger.states import Versioned
from workflows.proposal.acts import act_of, command_of
from workflows.proposal.messages import (
    ActMessage,
    ActResult,
    Awaited,
    Booking,
    Dispatch,
    Dispatched,
    Holding,
    Performed,
    ProposalInput,
    Standing,
)
from workflows.proposal.notice import Letterhead, decision_notice, message_id
from workflows.proposal.policy import MailPolicy
from workflows.proposal.refusals import as_failure
from workflows.proposal.steps import step_act, step_key


@dataclass(frozen=True)
class ProposalActivities:
    """Synchronous: they run in threads. Only the addressee's address leaves the ledger's ground."""

    ledger: Ledger
    persons: Persons
    mailer: Mailer
    letterhead: Letterhead
    mail_policy: MailPolicy = field(default_factory=MailPolicy)

    @activity.defn(name="proposal.look")
    def look(self, asked: ProposalInput) -> Standing:
        """Where the proposal stands by the ledger."""
        return standing_of(asked.proposal, self._open(asked.proposal))

    @activity.defn(name="proposal.act")
    def act(self, message: ActMessage) -> Performed:
        """Record one act of a person. Fails, not to be retried, with whatever refuses it."""
        try:
            command = command_of(message)
            receipt = self.ledger.execute(command, act_of(message))
        except Refusal as refusal:
            raise as_failure(refusal) from None
        standing = standing_of(command.proposal, self._open(command.proposal))
        result = ActResult(
            proposal=command.proposal,
            phase=standing.phase,
            version=receipt.versions[stream("proposal", command.proposal)],
            position=receipt.position,
            repeated=receipt.repeated,
        )
        return Performed(result=result, standing=standing)

    @activity.defn(name="proposal.book-effect")
    def book_effect(self, booking: Booking) -> Standing:
        """Book what was decided; a contract that refuses it is recorded as such."""
        key = step_key(booking.proposal, "effect", str(booking.attempt))
        return self._step(BookEffect(proposal=booking.proposal), key)

    @activity.defn(name="proposal.send-decision")
    def send_decision(self, dispatch: Dispatch) -> Dispatched:
        """Send the decision to one recipient and record it, unless the ledger says it is there.

        A worker killed between the two sends it twice, with the same Message-ID.
        """
        found = self._open(dispatch.proposal)
        recipient = _undelivered(found.state, dispatch.recipient)
        if recipient is None:
            return Dispatched(standing=standing_of(dispatch.proposal, found))
        try:
            reference = self._send(dispatch.proposal, found.state, recipient)
        except Refused as refused:
            return self._failed(dispatch, refused.reason, None)
        except Delayed as delayed:
            pause = self.mail_policy.pause_after(dispatch.attempt)
            again = None if pause is None else pause.total_seconds()
            return self._failed(dispatch, delayed.reason, again)
        delivery = RecordDelivery(
            proposal=dispatch.proposal,
            recipient=recipient.recipient,
            channel=Channel.EMAIL,
            reference=reference,
        )
        key = step_key(dispatch.proposal, "dispatch", recipient.recipient)
        return Dispatched(standing=self._step(delivery, key, found))

    @activity.defn(name="proposal.hold-delivery")
    def hold_delivery(self, holding: Holding) -> Standing:
        """Record that somebody must see to it that the recipient is reached."""
        command = HoldDelivery(
            proposal=holding.proposal,
            recipient=holding.recipient,
            channel=Channel.EMAIL,
            reason=holding.reason,
        )
        return self._step(command, step_key(holding.proposal, "hold", holding.recipient))

    @activity.defn(name="proposal.close")
    def close(self, asked: ProposalInput) -> Standing:
        """Close what is booked and delivered."""
        return self._step(CloseProposal(proposal=asked.proposal), step_key(asked.proposal, "close"))

    def _step(self, command: ProposalCommand, key: str, seen: Versioned | None = None) -> Standing:
        """A refusal means that people were faster: what counts is where it stands now."""
        found = seen or self._open(command.proposal)
        cause = f"{stream('proposal', command.proposal)}@{found.version}"
        try:
            self.ledger.execute(command, step_act(key, case=found.state.case, cause=cause))
        except StreamMovedOn:
            raise
        except Refusal as refusal:
            activity.logger.info("%s was refused: %s", key, refusal)
        return standing_of(command.proposal, self._open(command.proposal))

    def _send(self, name: ProposalId, proposal: Proposal, recipient: Recipient) -> str:
        person = self.persons.get(recipient.contact)
        if person is None or person.email is None:
            raise Refused(f"no e-mail address is registered for {recipient.contact}")
        committee = self._title_of_committee(proposal)
        notice = decision_notice(name, proposal, committee, person, self.letterhead)
        notice["Message-ID"] = message_id(name, recipient.recipient, self.letterhead)
        return self.mailer.send(notice)

    def _title_of_committee(self, proposal: Proposal) -> str:
        committee = proposal.content.committee if proposal.content else ""
        entry = self.ledger.open(stream("party", committee)).state.entry
        return entry.title if entry is not None else committee

    def _failed(self, dispatch: Dispatch, reason: str, again: float | None) -> Dispatched:
        standing = standing_of(dispatch.proposal, self._open(dispatch.proposal))
        return Dispatched(standing=standing, failure=reason, try_again_after=again)

    def _open(self, proposal: ProposalId) -> Versioned:
        return self.ledger.open(stream("proposal", proposal))


def standing_of(name: ProposalId, found: Versioned) -> Standing:
    """What the workflow has to know of a proposal's state."""
    proposal: Proposal = found.state
    return Standing(
        proposal=name,
        phase=proposal.phase,
        version=found.version,
        effect_booked=proposal.effect_booked,
        effect_refusals=proposal.effect_refusals,
        awaited=tuple(
            Awaited(
                recipient=recipient.recipient,
                channel=recipient.channel,
                needs_attention=proposal.deliveries.get(recipient.recipient)
                is DeliveryStatus.NEEDS_ATTENTION,
            )
            for recipient in proposal.undelivered
        ),
    )


def _undelivered(proposal: Proposal, name: str) -> Recipient | None:
    """None also where there is nothing to deliver, as after a restored backup."""
    if proposal.phase is not Phase.DECIDED:
        return None
    for recipient in proposal.undelivered:
        if recipient.recipient == name:
            return recipient
    return None
