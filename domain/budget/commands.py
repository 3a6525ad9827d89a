"""What may be asked of a budget directly; reservations follow from proposals."""

from typing import ClassVar

from domain.budget.events import FrameSet
from domain.command import Command
from domain.values.identifiers import BudgetId


class SetFrame(Command):
    """Give a frame an amount for a year, or another amount than before."""

    name: ClassVar = "set-frame"

    budget: BudgetId
    frame: FrameSet
