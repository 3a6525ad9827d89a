"""What the budget answers with: frames, what is used and left of them, and by whom."""

from decimal import Decimal

from pydantic import Field

from domain.budget.events import FrameKind
from domain.budget.state import DrawStatus
from domain.values.money import Money
from domain.values.source import Source
from projections.facts.answer import Answer, EntryReference, Part


class FrameAnswer(Part):
    """One frame in one year, in kronor. Least and most differ where draws leave the split open."""

    frame: str
    title: str
    kind: FrameKind
    owner: str
    services: tuple[str, ...]
    stated: Money
    amount: Decimal
    used_least: Decimal
    used_most: Decimal
    left_least: Decimal = Field(description="Negative: overdraft")
    left_most: Decimal
    entry: EntryReference
    source: Source


class ServiceBudget(Part):
    """What a whole service costs; nothing draws on it, and it is no provider's cost."""

    frame: str
    title: str
    services: tuple[str, ...]
    stated: Money
    amount: Decimal
    entry: EntryReference
    source: Source


class DrawAnswer(Part):
    """One line of the derivation: what a proposal takes, and the entries that say so."""

    draw: str
    proposal: str
    frames: tuple[str, ...]
    stated: Money
    amount: Decimal
    status: DrawStatus
    words: str
    entries: tuple[EntryReference, ...]


class BudgetYearAnswer(Answer):
    """All frames and reserves of a year together, in kronor."""

    budget: str
    version: int
    year: int
    frames: tuple[FrameAnswer, ...]
    service_budgets: tuple[ServiceBudget, ...]
    draws: tuple[DrawAnswer, ...]
    amount: Decimal
    reserved: Decimal
    confirmed: Decimal
    used: Decimal
    left: Decimal


class BudgetList(Answer):
    """The budgets that have frames, and for which years."""

    budgets: dict[str, tuple[int, ...]]
