"""Reminding the caseworkers by e-mail of a contract that comes to its end."""

from dataclasses import dataclass
from functools import partial

from delivery.attempts import Attempts
from delivery.email import Mailer
from delivery.failure import Refused
from identity.keys import Keys
from identity.persons import Person, Persons
from identity.roles import Role
from workflows.expiry.ports import ComingToItsEnd
from workflows.proposal.decision_text import Letterhead
from workflows.proposal.notice import letter


@dataclass(frozen=True)
class ExpiryReminders:
    """Thread-safe. Nobody is mailed twice of one threshold: the log of attempts knows who was."""

    persons: Persons
    keys: Keys
    mailer: Mailer
    attempts: Attempts
    letterhead: Letterhead

    def mailed(self, coming: ComingToItsEnd, months: int) -> bool:
        """Whether somebody could be told: whoever has the role, as a contract has no caseworker.

        Raises Delayed where the mail server puts it off.
        """
        holders = map(self.persons.get, self.keys.holders(Role.CASEWORKER))
        taken = [self._mail(coming, months, each) for each in holders if each and each.email]
        return any(taken)

    def _mail(self, coming: ComingToItsEnd, months: int, to: Person) -> bool:
        """One refused address does not keep it from the others."""
        message = letter(
            to, f"Avtal går mot sitt slut: {coming.title}", _text(coming), self.letterhead
        )
        about = f"{coming.contract}.{coming.last_day_to_decide}.{months}.{to.person}"
        message_id = f"<{about}.expiry@{self.letterhead.domain}>"
        message["Message-ID"] = message_id
        try:
            self.attempts.deliver(message_id, "email", partial(self.mailer.send, message))
        except Refused:
            return False
        return True


def _text(coming: ComingToItsEnd) -> str:
    """Until when, which contract, and the command that shows what can be decided."""
    return (
        f"Senast {coming.last_day_to_decide} måste ett beslut om förlängning eller uppsägning"
        f" vara fattat för {coming.title} ({coming.contract}).\n\n"
        "Vad som kan beslutas visar: liggare expiry\n"
    )
