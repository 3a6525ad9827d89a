"""Needs, budgets and financing as documents state them."""

from enum import StrEnum

from domain.budget.events import FrameKind
from domain.draft.names import NamedService
from domain.values.money import Money
from domain.values.quantity import Quantity, Unit
from domain.values.value import Value


class NeedOf(StrEnum):
    """What a need is stated as."""

    QUANTITY = "quantity"
    PERSONS = "persons"
    AVERAGE = "average"


class StatedNeed(Value):
    """A need. Unit None: persons, cases, families; ``counted`` says which, as written.

    A quantity is per year unless ``per`` says otherwise; an average is per month and person
    unless it does.
    """

    of: NeedOf
    quantity: Quantity
    unit: Unit | None = None
    counted: str | None = None
    per: str | None = None
    year: int | None = None
    approximate: bool = False
    service: NamedService | None = None


class BudgetRole(StrEnum):
    """What an amount is in the budget; a draw is what the document proposes to take of a frame."""

    FRAME = FrameKind.FRAME.value
    RESERVE = FrameKind.RESERVE.value
    SERVICE_BUDGET = FrameKind.SERVICE_BUDGET.value
    DRAW = "draw"


class StatedBudget(Value):
    """An amount of a budget; ``year`` None where the document does not say which."""

    role: BudgetRole
    amount: Money
    year: int | None = None
    per_year: bool = False
