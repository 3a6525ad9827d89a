"""What the register answers when a party is to be entered."""

from domain.party.commands import RegisterParty
from domain.party.events import PartyEvent
from domain.party.state import Party


def register(party: Party, command: RegisterParty) -> tuple[PartyEvent, ...]:
    """The entry, or nothing where the register says exactly this already."""
    return () if party.entry == command.entry else (command.entry,)
