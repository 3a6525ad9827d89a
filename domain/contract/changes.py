"""What can be decided about a contract: asked for by a proposal, and held by an event."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from domain.contract.ground import ChangeGround
from domain.contract.lines import CostLine, VolumeLine
from domain.contract.terms import ExtensionTerms, OptionClause
from domain.values.identifiers import ContractId, LineId, PartyId
from domain.values.period import Period
from domain.values.source import LegalSource
from domain.values.value import Value


class ContractKind(StrEnum):
    """How the municipality came to buy the service, or to give it to a unit of its own."""

    PROCURED_CONTRACT = "procured_contract"
    IN_HOUSE_ASSIGNMENT = "in_house_assignment"
    DIRECT_AWARD = "direct_award"
    INTER_COMMITTEE_AGREEMENT = "inter_committee_agreement"


class Award(Value):
    """A contract, assignment or agreement comes to be."""

    kind: Literal["award"] = "award"
    contract_kind: ContractKind
    title: str = Field(min_length=1, max_length=200)
    buyer: PartyId
    provider: PartyId
    unit_name: str | None = Field(
        default=None, max_length=200, description="The unit that delivers"
    )
    diary_number: str | None = Field(default=None, max_length=60)
    period: Period
    extension: ExtensionTerms | None = Field(default=None, description="null: cannot be extended")
    option: OptionClause | None = Field(default=None, description="null: no option clause")
    predecessors: tuple[ContractId, ...] = ()
    legal_bases: tuple[LegalSource, ...] = ()
    cpv: str | None = Field(
        default=None,
        pattern=r"^\d{8}(-\d)?$",
        description="Main CPV code; null: not stated, taken for a care service (LOU annex 2)",
    )
    award_notice_on: date | None = Field(
        default=None, description="Day on which the award was announced; null: none recorded"
    )
    volumes: tuple[VolumeLine, ...] = ()
    costs: tuple[CostLine, ...] = ()
    note: str | None = Field(default=None, max_length=500)


class OptionCall(Value):
    """An option clause is used: more is called off on the contract's own terms."""

    kind: Literal["option"] = "option"
    volumes: Annotated[tuple[VolumeLine, ...], Field(min_length=1)]
    costs: tuple[CostLine, ...] = ()
    note: str | None = Field(default=None, max_length=500)


class Expansion(Value):
    """An in-house assignment is given more to do (*utökat verksamhetsuppdrag*)."""

    kind: Literal["expansion"] = "expansion"
    volumes: Annotated[tuple[VolumeLine, ...], Field(min_length=1)]
    costs: tuple[CostLine, ...] = ()
    note: str | None = Field(default=None, max_length=500)


class Reduction(Value):
    """Less is to be provided (*minskning*). Figures state what is taken away, not what is left.

    LOU 17:9 counts a decrease as it counts an increase.
    """

    kind: Literal["reduction"] = "reduction"
    volumes: Annotated[tuple[VolumeLine, ...], Field(min_length=1)]
    costs: tuple[CostLine, ...] = Field(default=(), description="What is no longer paid")
    ground: ChangeGround | None = Field(
        default=None, description="In law, for a procured contract; null: none chosen, or its terms"
    )
    note: str | None = Field(default=None, max_length=500)


class Supplement(Value):
    """A supplementary assignment under a base contract; it may replace an earlier one.

    The replaced one ends on the day before ``period.start``.
    """

    kind: Literal["supplement"] = "supplement"
    supplement: LineId
    title: str = Field(min_length=1, max_length=200)
    period: Period
    replaces: LineId | None = None
    volumes: Annotated[tuple[VolumeLine, ...], Field(min_length=1)]
    costs: tuple[CostLine, ...] = ()
    ground: ChangeGround | None = Field(
        default=None, description="In law, for a procured contract; null: none chosen, or its terms"
    )
    note: str | None = Field(default=None, max_length=500)

    @model_validator(mode="after")
    def _lines_lie_within(self) -> Self:
        lines: tuple[VolumeLine | CostLine, ...] = (*self.volumes, *self.costs)
        for line in lines:
            if not self.period.holds(line.period):
                raise PydanticCustomError(
                    "line_outside_supplement",
                    "the line {line} is stated for days outside the supplement's own period",
                    {"line": line.line},
                )
        return self


class Extension(Value):
    """The contract goes on for one more term, from the day after its end."""

    kind: Literal["extension"] = "extension"
    months: int | None = Field(
        default=None, ge=1, le=600, description="null: the length that the contract's terms give"
    )
    ground: ChangeGround | None = Field(
        default=None, description="In law, for a procured contract; null: none chosen, or its terms"
    )
    note: str | None = Field(default=None, max_length=500)


class Indexation(Value):
    """Yearly costs are adjusted by an index from a price day on."""

    kind: Literal["indexation"] = "indexation"
    index: str = Field(min_length=1, max_length=40)
    percent: Annotated[Decimal, Field(gt=-100, le=1000, decimal_places=4)]
    price_day: date
    lines: tuple[LineId, ...] = Field(
        default=(), description="Cost lines; empty: all of the contract"
    )
    preliminary: bool = False
    note: str | None = Field(default=None, max_length=500)


class Termination(Value):
    """The contract ends before its time."""

    kind: Literal["termination"] = "termination"
    first_day_not_in_force: date
    reason: str = Field(min_length=1, max_length=500)
    note: str | None = Field(default=None, max_length=500)


class Transfer(Value):
    """Another party takes the contract over. LOU 17:13."""

    kind: Literal["transfer"] = "transfer"
    successor: PartyId
    takeover_day: date
    ground: ChangeGround | None = Field(
        default=None, description="In law, for a procured contract; null: none chosen, or its terms"
    )
    note: str | None = Field(default=None, max_length=500)


Change = Annotated[
    Award
    | OptionCall
    | Expansion
    | Supplement
    | Reduction
    | Extension
    | Indexation
    | Termination
    | Transfer,
    Field(discriminator="kind"),
]
