"""What a need answers when it is stated."""

from domain.need.commands import StateNeed
from domain.need.events import NeedEvent
from domain.need.state import Need


def state_need(need: Need, command: StateNeed) -> tuple[NeedEvent, ...]:
    """The statement, or nothing where exactly this was stated already."""
    known = need.statements.get((command.need.year, command.need.unit))
    return () if known == command.need else (command.need,)
