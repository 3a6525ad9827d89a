"""What may be asked of the party register."""

from typing import ClassVar

from domain.command import Command
from domain.party.events import PartyRegistered
from domain.values.identifiers import PartyId


class RegisterParty(Command):
    """Enter a party, or replace its entry by a newer one."""

    name: ClassVar = "register-party"

    party: PartyId
    entry: PartyRegistered
