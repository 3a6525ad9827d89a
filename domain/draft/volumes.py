"""Volumes and costs as documents state them."""

from enum import StrEnum

from pydantic import Field

from domain.contract.changes import ContractKind
from domain.contract.lines import Measure
from domain.draft.names import NamedParty, NamedService
from domain.values.money import Money
from domain.values.period import LinePeriod
from domain.values.quantity import Quantity, Unit
from domain.values.value import Value


class FigureRole(StrEnum):
    """What a volume or a cost belongs to.

    Base: the contract as awarded. Option: called off by an option. Addition: an expansion or a
    supplement. Reduction: what is taken away. Predecessor: what an earlier agreement had. Total: a
    sum that the document states. Part: within another figure.
    """

    BASE = "base"
    OPTION = "option"
    ADDITION = "addition"
    REDUCTION = "reduction"
    PREDECESSOR = "predecessor"
    TOTAL = "total"
    PART = "part"


class StatedVolume(Value):
    """How much of a service a document states.

    ``year``: the calendar year it is stated for ("under 2018", a column's head). ``period``: days
    that it is stated from and to. ``months``: how many of the year's months the document says that
    the figure covers. ``then``: it holds from the year after the one before it on ("därefter").
    """

    role: FigureRole
    quantity: Quantity
    unit: Unit
    measure: Measure
    provider: NamedParty | None = None
    service: NamedService | None = None
    year: int | None = None
    period: LinePeriod = LinePeriod()
    months: int | None = Field(default=None, ge=1, le=12)
    then: bool = False
    approximate: bool = False
    label: str | None = Field(default=None, description="What a part is, in the document's words")
    column_head: str | None = None
    under: ContractKind | None = Field(
        default=None, description="Kind of contract that the document says it is under"
    )


class CostPer(StrEnum):
    """What an amount is paid for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    PERIOD = "period"
    NOT_STATED = "not_stated"


class StatedCost(Value):
    """What something costs. Price level, index, VAT, premises and "ca" are in the money."""

    role: FigureRole
    amount: Money
    per: CostPer
    provider: NamedParty | None = None
    services: tuple[NamedService, ...] = ()
    year: int | None = None
    period: LinePeriod = LinePeriod()
    months: int | None = Field(default=None, ge=1, le=12)
    column_head: str | None = None


class StatedIndex(Value):
    """An index that prices follow; ``base_year`` None where the document gives none."""

    index: str
    base_year: int | None = None
