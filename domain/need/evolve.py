"""How a statement changes what is known of a need."""

from domain.need.events import NeedEvent
from domain.need.state import Need

NO_NEED = Need()


def evolve(need: Need, event: NeedEvent) -> Need:
    """The newest statement for a year and unit holds."""
    statements = {**need.statements, (event.year, event.unit): event}
    return Need(statements=statements, version=need.version + 1)
