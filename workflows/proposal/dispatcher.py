"""Sending a decision to one recipient, by the channel that the distribution list says."""

from dataclasses import dataclass
from functools import partial

from delivery.attempts import Attempts, Sent
from delivery.email import Mailer
from delivery.failure import Refused
from delivery.webhook import WebhookSender
from domain.proposal.content import Channel, Recipient
from identity.persons import Person, Persons
from ledger.clock import Clock
from workflows.proposal.decision_text import Decided, Letterhead
from workflows.proposal.notice import decision_notice, message_id
from workflows.proposal.posting import decision_webhook


@dataclass(frozen=True)
class Dispatcher:
    """Thread-safe. Nothing is sent that the log of attempts knows as accepted."""

    persons: Persons
    mailer: Mailer
    webhooks: WebhookSender
    attempts: Attempts
    letterhead: Letterhead
    clock: Clock

    def send(self, decided: Decided, recipient: Recipient) -> Sent:
        """One attempt. Requires a channel that is not by hand. Raises Delayed, Refused."""
        person = self.persons.get(recipient.contact)
        if person is None:
            raise Refused(f"{recipient.contact} is not in the register of persons")
        if recipient.channel is Channel.WEBHOOK:
            return self._post(decided, recipient, person)
        return self._mail(decided, recipient, person)

    def _mail(self, decided: Decided, recipient: Recipient, person: Person) -> Sent:
        if person.email is None:
            raise Refused(f"no e-mail address is registered for {person.person}")
        notice = decision_notice(decided, person, self.letterhead)
        name = message_id(decided, recipient.recipient, self.letterhead)
        notice["Message-ID"] = name
        return self.attempts.deliver(name, "email", partial(self.mailer.send, notice))

    def _post(self, decided: Decided, recipient: Recipient, person: Person) -> Sent:
        if person.webhook_url is None or person.webhook_secret is None:
            raise Refused(f"no webhook address with a secret is registered for {person.person}")
        message = decision_webhook(
            decided,
            recipient.recipient,
            person.webhook_url,
            person.webhook_secret,
            self.letterhead,
        )
        send = partial(self.webhooks.send, message, self.clock())
        return self.attempts.deliver(message.message_id, "webhook", send)
