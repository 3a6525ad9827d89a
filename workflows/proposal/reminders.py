"""Reminding people of a deadline by e-mail: whoever's turn it is, and in the end the manager."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from delivery.attempts import Attempts
from delivery.email import Mailer
from delivery.failure import Delayed, Refused
from domain.proposal.commands import RecordReminder
from domain.proposal.events import ReminderStage
from domain.proposal.reminders import DueReminder
from domain.proposal.state import Proposal
from domain.values.identifiers import PersonId, ProposalId
from identity.keys import Keys
from identity.persons import Person, Persons
from wording import titles
from workflows.proposal.decision_text import Letterhead
from workflows.proposal.notice import letter

SUBJECTS = {
    ReminderStage.BEFORE: "Påminnelse",
    ReminderStage.AFTER: "Försenat",
    ReminderStage.ESCALATED: "Försenat hos en medarbetare",
}


@dataclass(frozen=True)
class Reminders:
    """Thread-safe. Nobody is reminded twice of one stage: the log of attempts knows who was."""

    persons: Persons
    keys: Keys
    mailer: Mailer
    attempts: Attempts
    letterhead: Letterhead

    def raised(
        self, name: ProposalId, proposal: Proposal, due: DueReminder
    ) -> RecordReminder | None:
        """Mailed, where there is somebody to mail and the deadline is none of long ago; what is
        then to be recorded. None: the mail server puts it off, try again later.
        """
        person = self._whose(due)
        addressed = () if due.historical else tuple(self._addressed(due))
        try:
            mailed = [self._mail(name, proposal, due, each) for each in addressed]
        except Delayed:
            return None
        return RecordReminder(
            proposal=name,
            deadline=due.deadline.kind,
            last_day=due.deadline.last_day,
            stage=due.stage,
            person=person,
            mailed=any(mailed),
        )

    def _whose(self, due: DueReminder) -> PersonId | None:
        """None: whoever has the role, or has no manager."""
        person = due.deadline.person
        if due.stage is not ReminderStage.ESCALATED or person is None:
            return person
        known = self.persons.get(person)
        return known.manager if known else None

    def _addressed(self, due: DueReminder) -> Iterator[Person]:
        """Those with an address, each once."""
        role = due.deadline.role or ""
        turn = [due.deadline.person] if due.deadline.person else self.keys.holders(role)
        found = [person for name in turn if (person := self.persons.get(name))]
        if due.stage is ReminderStage.ESCALATED:
            managers = dict.fromkeys(each.manager for each in found if each.manager)
            found = [person for name in managers if (person := self.persons.get(name))]
        yield from (each for each in found if each.email is not None)

    def _mail(self, name: ProposalId, proposal: Proposal, due: DueReminder, to: Person) -> bool:
        """Whether it was taken; one refused address does not keep it from the others."""
        message = letter(
            to, f"{SUBJECTS[due.stage]}: {_title(proposal)}", _text(name, due), self.letterhead
        )
        about = f"{name}.r{proposal.round}.{due.deadline.kind}.{due.deadline.last_day}.{due.stage}"
        message_id = f"<{about}.{to.person}.reminder@{self.letterhead.domain}>"
        message["Message-ID"] = message_id
        try:
            self.attempts.deliver(message_id, "email", partial(self.mailer.send, message))
        except Refused:
            return False
        return True


def _title(proposal: Proposal) -> str:
    return proposal.content.title if proposal.content else ""


def _text(name: ProposalId, due: DueReminder) -> str:
    """What, until when, by which law, and the command that does it."""
    deadline = due.deadline
    what = titles.deadline(deadline.kind, "sv")
    return (
        f"{what.capitalize()}: senast {deadline.last_day.isoformat()} ({deadline.source}).\n\n"
        f"Ärendet väntar på: {deadline.act} {name}\n"
    )
