"""What may be asked of a need."""

from typing import ClassVar

from domain.command import Command
from domain.need.events import NeedStated


class StateNeed(Command):
    """State the need of a service for a year; a later statement takes the earlier one's place."""

    name: ClassVar = "state-need"

    need: NeedStated
