"""How an entry changes what is known of a party."""

from domain.party.events import PartyEvent
from domain.party.state import Party

NO_PARTY = Party()


def evolve(party: Party, event: PartyEvent) -> Party:
    """The newest entry holds."""
    return Party(entry=event, version=party.version + 1)
